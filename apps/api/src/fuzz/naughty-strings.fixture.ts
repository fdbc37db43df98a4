const HINDI = 'मेरी दूसरी खुराक का प्रमाणपत्र नहीं मिला। ';
/** 1 MB as UTF-8, which is a small book. */
export const MEGABYTE_OF_HINDI = HINDI.repeat(Math.ceil(1_000_000 / Buffer.byteLength(HINDI)));

/** What breaks programs that take text for what it seems to be. */
export const NAUGHTY_STRINGS: readonly string[] = [
  // Nothing, or what looks like nothing.
  ...['', ' ', '\t', '\n', '\r\n', '\u00a0', '\u3000', '\u2028', '\ufeff', '\u200b', '\u200d', '\u2060', '\u00ad'],
  // What no text may hold, or only in pairs.
  ...['\0', 'a\0b', '\u0001', '\u001b[31m', '\u007f', '\u0085', '\ud800', '\udfff', '\ud83d', '\ufffe', '\uffff'],
  ...['\udc00\ud800', 'a\ud800b', '\u{10ffff}', '\ufffd'],
  // Words of programs.
  ...['null', 'undefined', 'NaN', 'true', 'false', '[object Object]', 'None', 'nil', '()', '[]', '{}', '""', "''"],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', '__defineGetter__', 'then'],
  // Numbers, some of which are none.
  ...['0', '-0', '-1', '1e309', '-1e309', '0x10', '1_000', '١٢٣', '१२३', '9007199254740993', '1.5', '1,5', 'Infinity'],
  ...['9'.repeat(400), '00000000000', '2341 2341 2346', '26148297315', '२६१४८२९७३१५', '+91 90000 10001', '12345678901'],
  // Dates that look right.
  ...['2021-02-30', '2026-13-01', '0000-00-00', '9999-12-31', '2026-11-01T00:00:00', '+275760-09-13', '-000001-01-01'],
  ...['2026-11-01T24:00:00Z', '2026-06-30T23:59:60Z', '2999-12-31', '1970-01-01T00:00:00.000000000Z'],
  // Other languages inside.
  ...["' or '1'='1", "'; drop table event_store.events; --", '" or ""="', '\\', "\\'", '%', '_', '$$', '$1', ':id'],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', '<![CDATA[x]]>', '&lt;'],
  ...['<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>', '${7*7}', '{{7*7}}', '#{7*7}', '<%= 7*7 %>'],
  ...['%s%n%x%p', '%00', '%0a', '%E0%A4%A', '%ED%A0%80', '%252e%252e%252f', '$(id)', '`id`', '; id', '| id', '&& id'],
  ...['../../etc/passwd', '..\\..\\windows\\win.ini', '/etc/passwd\0.pdf', 'C:\\con', 'file:///etc/passwd', '.', '..'],
  ...['http://169.254.169.254/latest/meta-data', '${jndi:ldap://x/a}', '*)(uid=*', '{"$gt":""}', '/*', '--', '#', ';'],
  ...['\r\nSet-Cookie: x=y', 'x\r\n\r\nHTTP/1.1 200 OK', '=cmd|/c calc', '+1+1', '-1+1', '@SUM(1)', '\t=1+1', '"x",y'],
  // Letters that change as one looks: direction, width, case, composition.
  ...['\u202egnp.exe', '\u2066x\u2069', '\u200f\u200e', 'מבחן', 'اختبار', 'İ', 'ı', 'ß', 'ﬁ'],
  ...['Å', 'A\u030a', 'é', 'e\u0301'],
  ...['क\u094dष', 'क\u094d\u200dष', 'क\u094d\u200cष', 'कि', '\u093f', 'क\u093c', '\u0958', '﷽', '𒐫', '𝒳𝓎𝓏', 'Ⅷ', '½'],
  ...['👩‍👩‍👧‍👦', '👍🏿', '🇮🇳', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '\u20e3', '1\ufe0f\u20e3', `z${'\u0300'.repeat(1000)}`, '\u0300', 'Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮'],
  // Long ones.
  ...['a'.repeat(101), 'a'.repeat(201), 'a'.repeat(5001), 'a'.repeat(70_000), 'अ'.repeat(5000), '😀'.repeat(5000)],
  ...[`${'a'.repeat(60)}@${'b.'.repeat(90)}c`, '1 '.repeat(40_000), ' '.repeat(100_000), '-'.repeat(100_000)],
  MEGABYTE_OF_HINDI,
];
