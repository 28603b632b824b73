/** The `nginx.conf` of the build, run by nginx. Skipped where nginx is not installed. */
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { servingUser } from './lib/real-server.mjs';
import { programOrSkip, tryServer } from './lib/try-server.mjs';

const program = programOrSkip(['nginx'], 'nginx n’est pas installé (Debian : apt-get install nginx-light)');
const about = spawnSync(program, ['-V'], { encoding: 'utf8' }).stderr;
const types = `${dirname(/--conf-path=(\S+)/.exec(about)?.[1] ?? '/etc/nginx/nginx.conf')}/mime.types`;
const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

await tryServer(
  program,
  ({ folder, www, port }) => `
${process.getuid?.() === 0 ? `user ${servingUser()};` : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { }
http {
  include ${types};
  default_type application/octet-stream;
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${www};
    include ${www}/pactes/nginx.conf;
  }
}
`,
  (file) => ['-c', file, '-e', 'stderr'],
);
