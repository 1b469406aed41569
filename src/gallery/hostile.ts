import { inventDataset } from './invent.ts';

/** Text that would do harm wherever markup, JSON or an address is put together without care. */
export const HOSTILE = `"Quoted" & 'single' </script><script>alert(1)</script></head><!-- <b onload=x> ]]> &amp; 🦊 \u2028 \u202ertl`;

/** A dataset all of whose titles and names are hostile, in an event on a day and in a view. */
export const hostile = inventDataset(
  [
    {
      id: 'feast',
      date: { edtf: '1883-08-27' },
      title: HOSTILE,
      short: HOSTILE,
      tiny: HOSTILE,
      heading: HOSTILE,
      summary: HOSTILE,
      text: [HOSTILE],
    },
  ],
  {
    title: HOSTILE,
    headline: HOSTILE,
    standfirst: HOSTILE,
    credit: HOSTILE,
    licence: { name: HOSTILE, url: 'javascript:alert(1)' },
    views: [{ id: 'night', name: HOSTILE, domain: [Date.UTC(1883, 7, 1), Date.UTC(1883, 8, 1)] }],
  },
);
