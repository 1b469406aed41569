import type { UiWords } from '../locale/ui-en.ts';

/** Says above the page as it was served that the events did not load; title, summary and list are there still. */
export function showFailure({ failed, reload, asList }: UiWords): void {
  const notice = document.querySelector('.notice');
  const again = document.createElement('a');
  again.href = '';
  again.textContent = reload;
  const list = document.createElement('a');
  list.href = '#list';
  list.textContent = asList;
  notice?.replaceChildren(`${failed} `, again, ' · ', list);
  document.documentElement.dataset['failed'] = '';
}
