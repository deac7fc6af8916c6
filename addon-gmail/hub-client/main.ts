/** The entry points of the agents' add-on: the same cards, on the team's hub. */
export { homepage, onAct, onBoard, onBulk, onOpen, openMessage } from '../main';
