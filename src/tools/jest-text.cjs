"use strict";

/** Lets tests import a text file as webpack does: the module is the text. */
module.exports = {
  process: (text) => ({ code: `module.exports = { __esModule: true, default: ${JSON.stringify(text)} };` }),
  getCacheKey: (text) => `text:${text}`,
};
