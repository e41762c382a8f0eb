// Keeps the place of whoever works with the keys. Streamlit puts an opened panel at the end of the page, and draws some
// widgets anew after a click: here a panel follows its button in the order of Tab, and a widget that was drawn anew has
// the focus again. Nothing of the records is in here, and nothing is asked or told.
(() => {
  document.currentScript?.remove(); // it has been read
  if (window.askwellKeyboard) return;
  window.askwellKeyboard = true;

  const PANEL = "[data-testid='stPopoverBody']";
  const OPENER = "[data-testid='stPopoverButton'][aria-expanded='true']";
  const STOPS = "a[href], button, input, textarea, summary, [tabindex='0']";

  const stops = root => [...root.querySelectorAll(STOPS)].filter(
    one => one.tabIndex >= 0 && !one.disabled && one.getClientRects().length && getComputedStyle(one).visibility !== "hidden"
  );
  const named = one => one.getAttribute("aria-label") || one.textContent;
  const keyed = one => [...(one.closest("[class*='st-key-']")?.classList ?? [])].find(name => name.startsWith("st-key-"));

  document.addEventListener("keydown", event => {
    if (event.key !== "Tab" || event.defaultPrevented) return;
    const panel = document.querySelector(PANEL), opener = document.querySelector(OPENER), at = document.activeElement;
    if (!panel || !opener) return;
    const inside = stops(panel);
    if (at === opener && !event.shiftKey && inside.length) {
      inside[0].focus();
      event.preventDefault();
    } else if (at === inside.at(-1) && !event.shiftKey) {
      opener.focus(); // and Tab goes on from there, to what follows the button
    } else if (at === inside[0] && event.shiftKey) {
      opener.focus();
      event.preventDefault();
    }
  }, true);

  let last = null; // where the focus was: the element, the key of its widget, and its name
  document.addEventListener("focusin", ({ target }) => {
    last = { target, key: keyed(target), name: named(target) };
  });

  let wait = 0;
  const back = () => {
    if (!last || last.target.isConnected || document.activeElement !== document.body) return;
    const widget = last.key && document.querySelector(`.${CSS.escape(last.key)}`);
    const again = widget && stops(widget).find(one => one.tagName === last.target.tagName && named(one) === last.name);
    again?.focus({ preventScroll: true }); // where it is gone for good, the browser goes on from where it stood
  };
  new MutationObserver(() => {
    if (!last || last.target.isConnected) return;
    clearTimeout(wait);
    wait = setTimeout(back, 150); // when the page has come to rest
  }).observe(document.body, { childList: true, subtree: true });
})();
