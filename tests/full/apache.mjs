/** The `.htaccess` of the build, run by Apache. Skipped where Apache is not installed. */
import { existsSync } from 'node:fs';
import { servingUser } from './lib/real-server.mjs';
import { programOrSkip, skip, tryServer } from './lib/try-server.mjs';

const MISSING = 'Apache n’est pas installé (Debian : apt-get install apache2)';
const program = programOrSkip(['apache2', 'httpd'], MISSING);
const modules = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/libexec/apache2'].find(
  existsSync,
);
if (modules === undefined) skip(MISSING);
const loaded = ['mpm_event', 'unixd', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate', 'rewrite'];

await tryServer(
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
