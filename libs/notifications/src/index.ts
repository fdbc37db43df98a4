export { MESSENGER, MessageNotSent, type Messenger, type TextMessage, messengerFor } from './messenger';
