// What office.js needs of Microsoft's Ajax library, and no more, in our own words: the names it looks for before it
// starts, and the few it calls. It stands in for ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js where there is no network.
(() => {
  const nothing = () => {};

  window.Type = {
    /** Makes `A.B.C` an object of the page, part by part; what is there already stays. */
    registerNamespace(name) {
      let parent = window;
      for (const part of name.split('.')) {
        parent[part] ??= {};
        parent = parent[part];
      }
    },
    registerClass: nothing,
  };
  // The texts of every language but English register their classes by the function itself.
  Function.prototype.registerClass = nothing;
  // The original puts its own in place of the language's: they know no second argument, take only some blanks for such,
  // and are members that for…in finds, as all are that it adds to Error, Date, Number and Function.
  const { startsWith, endsWith } = String.prototype;
  String.prototype.startsWith = function (start) {
    return startsWith.call(this, start);
  };
  String.prototype.endsWith = function (end) {
    return endsWith.call(this, end);
  };
  String.prototype.trim = function () {
    return this.replace(/^\s+|\s+$/g, '');
  };
  for (const [of, names] of [
    [String.prototype, ['startsWith', 'endsWith', 'trim']],
    [Function.prototype, ['registerClass']],
  ])
    for (const name of names) Object.defineProperty(of, name, { enumerable: true });
  Error.create = (message) => new Error(message);
  Number.parseLocale = Number.parseInvariant = Number;
  Date.prototype.format = Date.prototype.toString;

  // Both give an Error where arguments are bad; null says that they are good. The library checks its API's arguments itself.
  Function._validateParams = () => null;
  Function._validateParameter = () => null;

  window.Sys = {
    StringBuilder: nothing,
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: (text) => JSON.parse(text) } },
    Debug: { trace: nothing },
    // The library asks whether the two are the same: they are not.
    Browser: { agent: {}, InternetExplorer: {} },
  };

  Error.argument = (name, message) => new Error(message ?? `Bad argument: ${name}`);
  Error.parameterCount = (message) => new Error(message ?? 'Wrong number of arguments');
})();
