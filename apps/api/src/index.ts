export { type ApiOptions, createApi } from './create-api';
