/* Searches the index of the publication; without this script the page is a list from A to Z. */
(function () {
  "use strict";
  var index = window.KADERWERK_ZOEKINDEX;
  var form = document.getElementById("zoekformulier");
  var field = document.getElementById("zoekveld");
  var status = document.getElementById("zoekstatus");
  var results = document.getElementById("zoekresultaten");
  if (!index || !form || !field || !status || !results) return;
  var MOST = 50;

  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  var entries = index.map(function (row) {
    return { title: row[0], kind: row[1], url: row[2], text: row[3], head: plain(row[0]), all: plain(row[0] + " " + row[3]) };
  });

  function search() {
    var words = plain(field.value).split(/\s+/).filter(Boolean);
    results.textContent = "";
    if (!words.length) {
      status.textContent = "";
      return;
    }
    var found = entries.filter(function (one) {
      return words.every(function (word) { return one.all.indexOf(word) >= 0; });
    });
    function inTitle(one) {
      return words.every(function (word) { return one.head.indexOf(word) >= 0; }) ? 0 : 1;
    }
    found.sort(function (a, b) { return inTitle(a) - inTitle(b); });
    status.textContent = found.length === 0
      ? "Niets gevonden. Probeer een ander woord, of kijk in de lijst hieronder."
      : found.length + " gevonden" + (found.length > MOST ? "; de eerste " + MOST + " staan hier." : ".");
    found.slice(0, MOST).forEach(function (one) {
      var item = document.createElement("li");
      var link = document.createElement("a");
      var kind = document.createElement("span");
      item.className = "entry";
      link.href = one.url;
      link.textContent = one.title;
      kind.className = "note";
      kind.textContent = one.kind + (one.text ? ": " + one.text.slice(0, 160) : "");
      item.append(link, " ", kind);
      results.append(item);
    });
  }

  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); search(); });
  field.addEventListener("input", search);
  var asked = new URLSearchParams(window.location.search).get("q");
  if (asked) { field.value = asked; search(); }
})();
