import { TextDecoder, TextEncoder } from "node:util";

// jsdom leaves out what every browser has. A module of its own, to be imported before what needs it as it loads.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Blob.prototype.arrayBuffer = function (this: Blob) {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(this);
  });
};
