/**
 * The page's script: theme switch, filters, sorting, opening. Nothing in it comes from a report, and it never turns text
 * into markup. Without it the page is complete except for the controls, which then stay hidden.
 */
export const pageScript: string = `
(() => {
  'use strict';
  const root = document.documentElement;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  for (const control of all('[data-script]')) control.hidden = false;
  for (const button of all('[data-sort]')) button.disabled = false;

  // The theme: the system's, until the reader chooses one.
  const key = 'claude-multi-theme';
  const remembered = (() => { try { return localStorage.getItem(key); } catch { return null; } })();
  if (remembered === 'dark' || remembered === 'light') root.dataset.theme = remembered;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const toggle = byId('theme');
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
  // The button says what it will do.
  const tellTheme = () => { toggle.textContent = isDark() ? 'Light theme' : 'Dark theme'; };
  toggle.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try { localStorage.setItem(key, root.dataset.theme); } catch { /* a page opened from a file may not have storage */ }
    tellTheme();
  });
  system.addEventListener('change', tellTheme);
  tellTheme();

  // The list: filter and order.
  const list = byId('list');
  const items = [...list.children];
  const words = new Map();
  const wordsOf = (item) => {
    if (!words.has(item)) {
      const parts = [item.querySelector('summary'), ...item.querySelectorAll('pre, .prose, .callout, .calls')];
      words.set(item, parts.map((part) => part.textContent).join('\\n').toLowerCase());
    }
    return words.get(item);
  };
  const find = byId('find');
  // The filter is in the address, as a fragment, so that a link shows the same tasks.
  const tellAddress = (show, text) => {
    const filter = new URLSearchParams();
    if (show !== 'all') filter.set('show', show);
    if (text !== '') filter.set('find', text);
    const hash = String(filter);
    if (hash === '' && !/^#(show|find)=/.test(location.hash)) return;
    try { history.replaceState(null, '', '#' + hash); } catch { /* some viewers of files refuse that */ }
  };
  const readAddress = () => {
    if (!/^#(show|find)=/.test(location.hash)) return;
    const filter = new URLSearchParams(location.hash.slice(1));
    const wanted = filter.get('show') ?? 'all';
    const choice = all('input[name=show]').find(({ value }) => value === wanted);
    if (choice !== undefined) choice.checked = true;
    find.value = filter.get('find') ?? '';
    showList();
  };
  const showList = () => {
    const chosen = document.querySelector('input[name=show]:checked').value;
    const wanted = find.value.trim().toLowerCase();
    let shown = 0;
    for (const item of items) {
      const { status, warnings } = item.dataset;
      const isChosen = chosen === 'all' || (chosen === 'warned' ? warnings !== '0' : status === chosen);
      item.hidden = !isChosen || (wanted !== '' && !wordsOf(item).includes(wanted));
      if (!item.hidden) shown += 1;
    }
    tellAddress(chosen, find.value.trim());
    byId('none').hidden = shown > 0 || items.length === 0;
    byId('shown').textContent = shown + ' of ' + items.length + ' tasks are shown';
    tellUnfold();
  };
  for (const choice of all('input[name=show]')) choice.addEventListener('change', showList);
  find.addEventListener('input', showList);

  const buttons = all('[data-sort]');
  const valueOf = (item, by) => (by === 'name' ? item.querySelector('.id').textContent : Number(item.dataset[by]));
  const compare = (a, b) => (typeof a === 'string' ? a.localeCompare(b, undefined, { numeric: true }) : a - b);
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const first = button.dataset.first;
      const second = first === 'ascending' ? 'descending' : 'ascending';
      // A third press restores the first order.
      const order = { [first]: second, [second]: null }[button.dataset.order] ?? (button.dataset.order ? null : first);
      for (const other of buttons) {
        delete other.dataset.order;
        other.setAttribute('aria-pressed', 'false');
      }
      let sorted = items;
      if (order !== null) {
        button.dataset.order = order;
        button.setAttribute('aria-pressed', 'true');
        const sign = order === 'ascending' ? 1 : -1;
        const by = button.dataset.sort;
        const keyed = items.map((item) => ({ item, value: valueOf(item, by) }));
        sorted = keyed.sort((a, b) => sign * compare(a.value, b.value) || a.item.dataset.number - b.item.dataset.number)
          .map(({ item }) => item);
      }
      list.append(...sorted);
      byId('shown').textContent = order === null ? 'Failures first, the others in the order of the task list'
        : 'Sorted by ' + button.textContent.toLowerCase() + ', ' + order;
    });
  }

  // Opening: all visible tasks, or the target of a link.
  const unfold = byId('unfold');
  const detailsShown = () => items.filter((item) => !item.hidden).map((item) => item.firstElementChild);
  const tellUnfold = () => {
    unfold.textContent = detailsShown().every((details) => details.open) ? 'Close all' : 'Open all';
  };
  unfold.addEventListener('click', () => {
    const shown = detailsShown();
    const open = !shown.every((details) => details.open);
    for (const details of shown) details.open = open;
  });
  list.addEventListener('toggle', tellUnfold, true);
  const openTarget = () => {
    const item = /^#task-\\d+$/.test(location.hash) ? byId(location.hash.slice(1)) : null;
    if (item === null) return;
    if (item.hidden) {
      document.querySelector('input[name=show][value=all]').checked = true;
      find.value = '';
      showList();
    }
    item.firstElementChild.open = true;
    item.scrollIntoView({ block: 'start' });
    item.querySelector('summary').focus({ preventScroll: true });
  };
  addEventListener('hashchange', () => { readAddress(); openTarget(); });
  // Following a link to the current fragment again fires no hashchange event.
  for (const link of all('a[href^="#task-"]')) {
    link.addEventListener('click', () => { if (link.hash === location.hash) setTimeout(openTarget); });
  }
  readAddress();
  openTarget();

  // The timeline's labels are one tab stop; arrow keys move between them.
  const links = all('.labels a');
  for (const [index, link] of links.entries()) {
    link.tabIndex = index === 0 ? 0 : -1;
    link.addEventListener('keydown', (event) => {
      const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: links.length - 1 }[event.key];
      const next = links[to];
      if (next === undefined) return;
      event.preventDefault();
      link.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    });
  }
  for (const bars of all('.chart g')) {
    bars.addEventListener('click', () => {
      location.hash = 'task-' + bars.dataset.task;
      openTarget();
    });
  }
})();
`;
