// Members that are newer than the package of office.js, given to its objects in our own words as Microsoft's present library
// gives them: read from the host's messages, asked over the library's own channel. It has to run before office.js; where
// the host does not have a member, neither has the object.
(() => {
  const item = ['GetInitialData', 'olkItemSelectedChanged'];
  let told = null;
  /** Said with every item, and kept while none is open. */
  let permission = null;
  let version = [0, 0];
  addEventListener('message', ({ data }) => {
    try {
      const { _actionName, _data } = JSON.parse(data);
      if (item.includes(_actionName)) {
        told = _data || null;
        permission = told?.permissionLevel ?? permission;
      }
      if (_data?._requirementMatrix) {
        version = String(JSON.parse(_data._requirementMatrix).Mailbox ?? '')
          .split('.')
          .map(Number);
      }
    } catch {
      // Not the host's.
    }
  });
  const atLeast = (major, minor) => version[0] > major || (version[0] === major && version[1] >= minor);

  // By number and name as in call-table.ts and session.ts of the emulation: what Outlook calls them is not known.
  const selectedItems = -1;
  const selectedItemsChanged = 'olkSelectedItemsChanged';
  const channel = () => OSF.getClientEndPoint();
  const control = () => OSF._OfficeAppFactory.getId();
  const succeeded = { status: 'succeeded' };
  const failed = (code) => ({ status: 'failed', error: { code, name: 'Host Error', message: 'The host refused.' } });
  const readWriteMailbox = 2;

  /** With or without options, as everywhere in the library. */
  function getSelectedItemsAsync(...given) {
    if (permission !== readWriteMailbox) {
      throw new Error("Elevated permission is required to call the method: 'getSelectedItemsAsync'.");
    }
    const callback = given.at(-1);
    if (typeof callback !== 'function') throw new TypeError('getSelectedItemsAsync needs a callback.');
    const { asyncContext } = given.length > 1 ? given[0] : {};
    const asked = { MethodData: { ControlId: control(), DispatchId: selectedItems } };
    channel().invoke(
      'ExecuteMethod',
      (_, answer) => {
        // As with the library's own calls, nothing comes of an answer that is none.
        if (typeof answer !== 'object' || answer === null) return;
        const result = answer.error ? failed(answer.errorCode) : { ...succeeded, value: answer.data };
        callback({ ...result, asyncContext });
      },
      asked,
    );
  }

  let handlers = [];
  const listen = (handler, last) => {
    const callback = last === handler ? undefined : last;
    handlers.push(handler);
    if (handlers.length > 1) return callback?.(succeeded);
    const told = () => {
      for (const one of [...handlers]) one({ type: selectedItemsChanged });
    };
    channel().registerForEvent(selectedItemsChanged, told, () => callback?.(succeeded), { controlId: control() });
  };
  const unlisten = (callback) => {
    handlers = [];
    channel().unregisterForEvent(selectedItemsChanged, () => callback?.(succeeded), { controlId: control() });
  };
  const isSelection = (target, event) => event === selectedItemsChanged && 'getSelectedItemsAsync' in target;
  /** The library's own, but for the one event of the mailbox. */
  const withSelection = {
    addHandlerAsync: (own) =>
      function addHandlerAsync(event, ...rest) {
        return isSelection(this, event) ? listen(rest[0], rest.at(-1)) : own.call(this, event, ...rest);
      },
    removeHandlerAsync: (own) =>
      function removeHandlerAsync(event, ...rest) {
        return isSelection(this, event) ? unlisten(rest.at(-1)) : own.call(this, event, ...rest);
      },
  };

  const { defineProperties, defineProperty } = Object;
  // The library makes its mailbox and every item by this one call.
  Object.defineProperties = (target, properties) => {
    const newer = {};
    const isDraft = 'conversationId' in properties && 'sessionData' in properties;
    if (isDraft && told && 'inReplyTo' in told) newer.inReplyTo = { value: told.inReplyTo };
    if ('masterCategories' in properties && atLeast(1, 13)) {
      newer.getSelectedItemsAsync = { value: getSelectedItemsAsync };
      Office.EventType.SelectedItemsChanged = selectedItemsChanged;
    }
    return defineProperties(target, { ...properties, ...newer });
  };
  Object.defineProperty = (target, name, property) => {
    const wrap = Object.hasOwn(withSelection, name) ? withSelection[name] : null;
    return defineProperty(target, name, wrap ? { ...property, value: wrap(property.value) } : property);
  };
})();
