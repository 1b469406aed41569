import type { Citation, TimelineEvent } from '../../dataset/records.ts';
import type { Timeline } from '../../model/timeline.ts';
import type { Domain } from '../../time/domain.ts';
import { isoDates } from '../../time/iso.ts';
import { toWall } from '../../time/zone.ts';
import { safeLink, sourceLink } from '../../ui/links.ts';
import { CARD, type Card } from './card.ts';
import type { EventPage, Page, Site, ViewPage } from './page.ts';
import { eventAddress } from '../../model/addresses.ts';

/** A file that holds the record. */
export interface Distribution {
  readonly name: string;
  /** From the folder of the site. */
  readonly file: string;
  /** Media type, without parameters. */
  readonly mime: string;
}

type Thing = Readonly<Record<string, unknown>>;

/**
 * What a page is about, in the vocabulary of schema.org: only what the dataset says, and each date only
 * as finely as it is known. What needs a full address is left out where the site's own is not known.
 */
export function linkedData(
  page: Page,
  site: Site,
  card: Card,
  distributions: readonly Distribution[],
): Thing {
  const { dataset } = site.timeline;
  const image = pictureOf(site, card);
  return {
    '@context': 'https://schema.org',
    '@type': TYPES[page.kind],
    name: page.name,
    description: page.description,
    url: full(site, page.path),
    inLanguage: dataset.language,
    license: safeLink(dataset.licence.url),
    creditText: dataset.credit,
    ...(page.kind === 'view' ? { primaryImageOfPage: image } : { image }),
    ...ownProperties(page, site, distributions),
  };
}

const TYPES: Readonly<Record<Page['kind'], string>> = {
  whole: 'Dataset',
  view: 'WebPage',
  event: 'Article',
};

function ownProperties(page: Page, site: Site, distributions: readonly Distribution[]): Thing {
  switch (page.kind) {
    case 'whole':
      return record(site, distributions);
    case 'view':
      return viewed(page, site);
    case 'event':
      return article(page, site);
  }
}

const full = ({ base }: Site, path: string) => (base === undefined ? undefined : `${base}${path}`);

const pictureOf = (site: Site, { file, alt }: Card): Thing | undefined =>
  site.base === undefined
    ? undefined
    : { '@type': 'ImageObject', url: full(site, file), width: CARD.width, height: CARD.height, caption: alt };

/** The whole, as a page that belongs to it names it. */
const whole = (site: Site): Thing => ({
  '@type': 'Dataset',
  name: site.timeline.dataset.title,
  description: site.timeline.dataset.standfirst,
  url: full(site, ''),
});

function record(site: Site, distributions: readonly Distribution[]): Thing {
  const { dataset } = site.timeline;
  return {
    headline: dataset.headline,
    identifier: dataset.id,
    creator: { '@type': 'Organization', name: dataset.credit },
    keywords: dataset.themes.map(({ name }) => name),
    temporalCoverage: coverage(dataset.extent, dataset.zone),
    distribution:
      site.base === undefined
        ? undefined
        : distributions.map(({ name, file, mime }) => ({
            '@type': 'DataDownload',
            name,
            contentUrl: full(site, file),
            encodingFormat: mime,
          })),
  };
}

const viewed = ({ named }: ViewPage, site: Site): Thing => ({
  temporalCoverage: coverage(named.domain, site.timeline.dataset.zone),
  isPartOf: whole(site),
});

const article = ({ event }: EventPage, site: Site): Thing => ({
  headline: event.heading,
  about: happening(event, site),
  citation: event.sources.flatMap((citation) => cited(citation, site.timeline)),
  isPartOf: whole(site),
});

/** The event itself, if it has a place of its own in time. */
function happening(event: TimelineEvent, site: Site): Thing | undefined {
  const place = site.timeline.place(event.place);
  const parent = event.parent === undefined ? undefined : site.timeline.event(event.parent);
  const dated = datedEvent(event);
  return (
    dated && {
      ...dated,
      description: event.summary,
      location: place && {
        '@type': 'Place',
        name: place.name,
        address: { '@type': 'PostalAddress', addressCountry: place.country },
        geo: { '@type': 'GeoCoordinates', latitude: place.latitude, longitude: place.longitude },
      },
      superEvent: parent &&
        datedEvent(parent) && { ...datedEvent(parent), url: full(site, eventAddress(parent.id)) },
    }
  );
}

function datedEvent({ title, moment }: TimelineEvent): Thing | undefined {
  const dates = isoDates(moment);
  return dates && { '@type': 'Event', name: title, startDate: dates.start, endDate: dates.end };
}

function cited({ source: id }: Citation, timeline: Timeline): Thing[] {
  const source = timeline.source(id);
  if (!source) return [];
  return [
    {
      '@type': 'CreativeWork',
      name: source.title,
      publisher: { '@type': 'Organization', name: source.publisher },
      datePublished: /^\d{4}(-\d\d){0,2}$/.test(source.date ?? '') ? source.date : undefined,
      identifier: source.symbol,
      inLanguage: source.language,
      url: sourceLink(source),
    },
  ];
}

/** The days from the first to the last of a domain, as an ISO 8601 interval. */
function coverage([from, to]: Domain, zone: string): string {
  const day = (instant: number) => new Date(toWall(zone, instant)).toISOString().slice(0, 10);
  return `${day(from)}/${day(to - 1)}`;
}
