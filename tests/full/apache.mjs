/** The `.htaccess` of the build, run by Apache. Skipped where Apache is not installed. */
import { existsSync } from 'node:fs';
import { checkHeaders, checkInChromium, counter } from './lib/check-site.mjs';
import { findProgram, SKIPPED, servingUser, startServer } from './lib/real-server.mjs';

const program = findProgram(['apache2', 'httpd']);
const modules = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/libexec/apache2'].find(
  existsSync,
);
if (program === null || modules === undefined) {
  console.log('Apache n’est pas installé (Debian : apt-get install apache2)');
  process.exit(SKIPPED);
}
const loaded = ['mpm_event', 'unixd', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate'];

const server = await startServer(
  program,
  ({ folder, www, port }) => `
ServerRoot "${folder}"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile "${folder}/apache.pid"
ErrorLog "${folder}/error.log"
DefaultRuntimeDir "${folder}"
${loaded
  // Some are built in, by distribution.
  .filter((name) => existsSync(`${modules}/mod_${name}.so`))
  .map((name) => `LoadModule ${name}_module "${modules}/mod_${name}.so"`)
  .join('\n')}
TypesConfig /etc/mime.types
${process.getuid?.() === 0 ? `User ${servingUser()}\nGroup #65534` : ''}
DocumentRoot "${www}"
<Directory "${www}">
  AllowOverride FileInfo Indexes AuthConfig
  Require all granted
</Directory>
`,
  (file) => ['-DFOREGROUND', '-f', file],
);
const { count, tell } = counter();
try {
  await checkHeaders(`${server.origin}/pactes/`, tell);
  await checkInChromium(`${server.origin}/pactes/`, tell);
} finally {
  await server.stop();
}
console.log(`${count.passed} passed, ${count.failed} failed`);
if (count.failed > 0) process.exitCode = 1;
