/* Remembers which sign a reader chose for tables; without this script every page begins with plus is favourable. */
(function () {
  "use strict";
  var NAME = "kaderwerk-teken";
  var options = Array.from(document.querySelectorAll('input[name="teken"]'));
  function stored(value) {
    try {
      if (value === undefined) return window.localStorage.getItem(NAME);
      window.localStorage.setItem(NAME, value);
    } catch (refused) {
      /* A browser may refuse to keep anything: then each page begins anew. */
    }
    return null;
  }
  var chosen = stored();
  options.forEach(function (one) {
    if (one.id === chosen) one.checked = true;
    one.addEventListener("change", function () { if (one.checked) stored(one.id); });
  });
})();
