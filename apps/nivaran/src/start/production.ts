// Packages that make more checks in development than in production, such as React, are asked for the latter: a page takes a
// fraction of the time. Imported before any of them.
process.env['NODE_ENV'] ??= 'production';
