export { advice } from './advice';
export { type Certificate, localCertificate } from './certificate';
export { type PaneServer, servePane } from './server';
