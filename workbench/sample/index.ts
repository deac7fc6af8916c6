export { rawOfSample, type SeededConversation, sampleMail, seedSample } from './seed';
export { sampleStories } from './stories';
export type { SampleMail, SampleNote, Story } from './story';
