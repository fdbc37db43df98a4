export { loadPack } from './loading/load-pack';
