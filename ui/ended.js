// Says in plain words that the app was ended, where Streamlit would ask about the internet: nothing here needs one. The
// page looks for its server by itself and comes back when that is there again. Nothing of the records is in here, and
// nothing is asked or told.
(() => {
  document.currentScript?.remove(); // it has been read
  if (window.askwellEnded) return;
  window.askwellEnded = true;

  const SAID = [
    [/^Connection error$/, "Askwell has ended"],
    [
      /^(Streamlit server is not responding|Is Streamlit still running)/,
      "Start it again with the command askwell, and this page comes back by itself, with what you typed.",
    ],
  ];

  new MutationObserver(() => {
    const dialog = document.querySelector("[role='dialog']");
    if (!dialog) return;
    const texts = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const words = SAID.find(([what]) => what.test(texts.currentNode.nodeValue));
      if (words) texts.currentNode.nodeValue = words[1]; // the node stays, for it is not ours
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
})();
