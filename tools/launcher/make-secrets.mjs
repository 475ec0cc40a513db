// Prints a fresh set of secrets as lines of an env file: `node tools/launcher/make-secrets.mjs >> .env`.
import { asEnvLines, makeSecrets } from './secrets.mjs';

console.log(asEnvLines(makeSecrets()));
