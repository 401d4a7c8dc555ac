// Says why the pane stays empty: the browser inside Excel is too old, Office.js cannot be had, or our own program is not
// all there. It must run where nothing else does, so it is ES5, and the page gets it as it stands here.
(function () {
  "use strict";

  var TITLE = "窗格打不开";
  var TOO_OLD = "这个 Excel 太旧，窗格打不开。请升级到 Office 2021 或更高版本，或用网页版 Excel。";
  var BROKEN = "窗格的程序没有读全。请关掉窗格再打开；仍不行时，请管理员检查服务器上的文件是否齐全。";
  var SILENT = "Excel 一直没有回应。请关掉窗格再打开；仍不行时，请管理员检查 Office.js 的文件是否齐全。";
  var SILENT_AFTER_MS = 20000;

  var failed = false;
  var notUnderstood = false;

  /** What the program takes for granted. A browser without it does not understand the program's syntax either. */
  function isTooOld() {
    return (
      typeof Promise !== "function" ||
      typeof Symbol !== "function" ||
      typeof Proxy !== "function" ||
      typeof BigInt !== "function" ||
      typeof globalThis !== "object" ||
      typeof Object.fromEntries !== "function" ||
      typeof Array.prototype.flatMap !== "function" ||
      typeof String.prototype.matchAll !== "function" ||
      typeof String.prototype.normalize !== "function"
    );
  }

  function noOffice() {
    var script = document.getElementById("office-js");
    return (
      "没有读到 Office.js。请把这句话发给管理员：请让这台电脑能访问 " +
      (script ? script.src : "Office.js") +
      "，或按部署说明改用放在本单位服务器上的 Office.js。"
    );
  }

  /** Why nothing was drawn; undefined where all is well so far. */
  function reason() {
    if (isTooOld()) return TOO_OLD;
    if (typeof Office === "undefined") return noOffice();
    if (notUnderstood) return TOO_OLD;
    return failed ? BROKEN : undefined;
  }

  /** Shows a sentence where there would be nothing; a pane that is drawn after all takes its place. */
  function say(sentence) {
    var pane = document.getElementById("pane");
    if (!sentence || !pane || pane.firstChild) return;
    var alert = add(pane, "div", "");
    alert.className = "not-opened";
    alert.setAttribute("role", "alert");
    add(alert, "h1", TITLE);
    add(alert, "p", sentence);
  }

  function add(parent, name, text) {
    var element = document.createElement(name);
    element.appendChild(document.createTextNode(text));
    return parent.appendChild(element);
  }

  function onError(event) {
    var script = event.target;
    // Office.js fetches more scripts as it goes, and does without some of them; ours are deferred.
    if (script && script.src && !script.defer) return;
    failed = true;
    if (/SyntaxError/.test(String(event.message))) notUnderstood = true;
  }

  // A script that could not be loaded tells it on the way down only.
  window.addEventListener("error", onError, true);
  document.addEventListener("DOMContentLoaded", function () {
    say(reason());
    setTimeout(function () {
      say(reason() || SILENT);
    }, SILENT_AFTER_MS);
  });
})();
