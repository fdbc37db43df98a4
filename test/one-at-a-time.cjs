const { default: Runner } = require('jest-runner');

/** Jest's own runner, for specs that measure time: one after another, while nothing else runs. */
module.exports = class OneAtATime extends Runner {
  isSerial = true;
};
