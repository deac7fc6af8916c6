// Members that are newer than the package of office.js, given to its items in our own words as Microsoft's present library
// gives them: read from the host's messages. It has to run before office.js; where the host does not send a member, the
// item has none.
(() => {
  const item = ['GetInitialData', 'olkItemSelectedChanged'];
  let told = null;
  addEventListener('message', ({ data }) => {
    try {
      const { _actionName, _data } = JSON.parse(data);
      if (item.includes(_actionName)) told = _data || null;
    } catch {
      // Not the host's.
    }
  });
  const { defineProperties } = Object;
  // The library makes every item by this one call.
  Object.defineProperties = (target, properties) => {
    const isDraft = 'conversationId' in properties && 'sessionData' in properties;
    const newer = isDraft && told && 'inReplyTo' in told ? { inReplyTo: { value: told.inReplyTo } } : {};
    return defineProperties(target, { ...properties, ...newer });
  };
})();
