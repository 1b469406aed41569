/** A page that frames the timeline, as the test's own server gives it: another origin than the frame's. */
export interface HostPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const PARAGRAPH = `<p>${'An article goes on for quite some time, and its readers scroll. '.repeat(12)}</p>`;
const BEFORE = PARAGRAPH.repeat(2);
const AFTER = PARAGRAPH.repeat(24);

const article = (middle: string, { head = '', body = '' } = {}) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title>` +
  `<meta name="viewport" content="width=device-width"><style>body{max-width:640px;margin:40px auto;padding:0 12px;` +
  `font:17px/1.5 serif}iframe{border:0}</style>${head}</head><body ${body}><h1>An article</h1>${BEFORE}` +
  `<div id="around">${middle}</div>${AFTER}</body></html>`;

const frame = (src: string, more = 'height="480"') =>
  `<iframe id="frame" title="Timeline" src="${src}" width="100%" ${more}></iframe>`;

/** Sizes the frame by what one kind of host listens to; nothing else is heeded. */
const listening = (rule: string, sent = '') =>
  `<script>addEventListener('load',()=>{const frame=document.getElementById('frame');` +
  `addEventListener('message',event=>{if(event.source!==frame.contentWindow)return;const data=event.data;` +
  `const height=(()=>{${rule}})();if(height>0)frame.style.height=height+'px'});${sent}});</script>`;

const ask = (message: string) => `frame.contentWindow.postMessage(${message},'*');`;

/**
 * Hosts that give the frame a height, hosts that ask it for one in the words of their kind, and hosts with our
 * script; `site` is where the frame is served, ending in "/".
 */
export const hostPages = (site: string) => {
  const src = `${site}embed.html`;
  const low = 'style="height:300px"';
  const given = {
    article: { html: article(frame(src)) },
    'strict policy': {
      html: article(frame(src)),
      headers: {
        'Content-Security-Policy': `default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-src ${new URL(site).origin}; require-trusted-types-for 'script'`,
      },
    },
    sandbox: { html: article(frame(src, 'height="480" sandbox="allow-scripts"')) },
    'closed sandbox': { html: article(frame(src, 'height="480" sandbox=""')) },
    'frame-sizing': {
      html: article(frame(src, 'style="min-height:400px;frame-sizing:content-height"')),
    },
    'window high': { html: article(frame(src, 'style="height:100vh"')) },
    ghost: {
      // It puts in what oEmbed gives as it stands.
      html: article(
        `<blockquote hidden><a href="${site}">The timeline</a></blockquote>` +
          `<iframe src="${src}" title="Timeline" width="640" height="480" frameborder="0" marginwidth="0" marginheight="0" loading="lazy" style="max-width:100%"></iframe>`,
      ),
    },
    'dark page': {
      html: article(frame(`${src}?palette=light`), {
        head: '<style>:root{color-scheme:dark}body{background:#111;color:#eee}</style>',
      }),
    },
    'right to left': { html: article(frame(src), { body: 'dir="rtl"' }) },
  };
  const asking = {
    pym: {
      html: article('<div id="pym"></div>', {
        head: `<script src="/pym.js"></script><script>addEventListener('DOMContentLoaded',()=>{window.parentOfFrame=new pym.Parent('pym',${JSON.stringify(src)},{title:'Timeline'})})</script>`,
      }),
    },
    amp: {
      html: article(
        frame(src, low) +
          listening(
            `return data.sentinel==='amp'&&data.type==='embed-size'?data.height:0`,
            ask(`{sentinel:'amp',type:'frames-init'}`),
          ),
      ),
    },
    wordpress: {
      // What its script does: the frame is hidden until it has told a height with the secret of its address.
      html: article(
        `<blockquote class="wp-embedded-content"><a href="${site}">The timeline</a></blockquote>` +
          `<iframe id="frame" class="wp-embedded-content" sandbox="allow-scripts" security="restricted" title="Timeline" ` +
          `src="${src}#?secret=aBcDeF1234" data-secret="aBcDeF1234" width="600" height="338" frameborder="0" marginwidth="0" ` +
          `marginheight="0" scrolling="no" style="position:absolute;visibility:hidden"></iframe>` +
          listening(
            `if(!data||data.secret!=='aBcDeF1234')return 0;if(data.message==='link'){window.asked=data.value;return 0}` +
              `if(data.message!=='height')return 0;frame.style.position=frame.style.visibility='';` +
              `document.querySelector('blockquote').hidden=true;return Math.min(1000,Math.max(200,~~data.value))`,
            ask(`{message:'ready',secret:'aBcDeF1234'}`),
          ),
      ),
    },
    embedly: {
      html: article(
        frame(src, low) +
          listening(
            `return data.context==='iframe.resize'&&data.src===frame.src?data.height:0`,
            ask(`'resize'`),
          ),
      ),
    },
    iframely: {
      html: article(
        frame(src, low) +
          listening(
            `return data.method==='resize'&&data.windowId===7?data.height:0`,
            ask(`{method:'register',windowId:7}`),
          ),
      ),
    },
    guardian: {
      html: article(
        frame(src, low) +
          listening(
            `if(typeof data!=='string'||data[0]!=='{')return 0;const own=JSON.parse(data);return own.type==='set-height'?own.value:0`,
            ask(`'resize'`),
          ),
      ),
    },
    'iframe-resizer': {
      html: article(
        frame(src, low) +
          listening(
            `if(typeof data!=='string'||!data.startsWith('[iFrameSizer]frame:'))return 0;return Number(data.split(':')[1])`,
            ask(`'[iFrameSizer]frame:8:false:false:32:true:true:null:bodyOffset'`),
          ),
      ),
    },
  };
  const scripted = {
    figure: {
      html: article(
        `<figure id="chart" data-timeline="${src}" style="margin:0"><a href="${site}"><img alt="A picture" src="${site}favicon.svg"></a>` +
          `<figcaption>Caption</figcaption></figure>`,
        { head: `<script src="${site}embed.js" async></script>` },
      ),
    },
    element: {
      html: article(`<cyber-timeline id="chart" mirror></cyber-timeline>`, {
        head: `<script src="${site}embed.js" async></script>`,
      }),
    },
  };
  return { given, asking, scripted } satisfies Readonly<Record<string, Readonly<Record<string, HostPage>>>>;
};

/** Twelve frames, one under the other, as a page of links to views might have them. */
export const twelve = (site: string, views: readonly string[]): HostPage => ({
  html: article(
    Array.from(
      { length: 12 },
      (_, index) =>
        `<iframe title="Timeline ${index + 1}" src="${site}embed.html?view=${views[index % views.length] ?? ''}" width="100%" height="480"></iframe>`,
    ).join(''),
  ),
});

/** A frame of a given width and style on an otherwise empty page. */
export const bare = (src: string, width: number, more = ''): HostPage => ({
  html:
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title></head><body style="margin:0">` +
    `<iframe id="frame" title="Timeline" src="${src}" style="width:${width}px;height:${width >= 900 ? 560 : 480}px;border:0;display:block" ${more}></iframe>` +
    `<button type="button" id="next">After</button></body></html>`,
});
