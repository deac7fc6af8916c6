/** Small pictures as words: which of them say thanks, and which say nothing against it. */

/** Alone they say thanks. */
const grateful = new Set('👍 🙏 👌 ❤ 🧡 💛 💚 💙 💜 🤍 🖤 💖 💗 💝 💐 🌹 🤝 🫶 🙌 👏 🫡'.split(' '));
/** Beside words they are friendly. */
const kindly = new Set(
  '🙂 😊 😀 😃 😄 😁 😉 😌 😍 🥰 😘 🤗 😎 🤩 🥳 😇 ☺ 🎉 🎊 ✨ ⭐ 🌟 🌞 ☀ ✅ ✔ 💪 💯 👋 🤞 🍀 😅 😆 🌷 🌸 🎄 ☕'.split(
    ' ',
  ),
);

const picture = /\p{Extended_Pictographic}/gu;

/** Every picture of a text, without tones of skin and the marks that join and colour them. */
export const pictures = (text: string): string[] => text.match(picture) ?? [];

export const isGrateful = (one: string): boolean => grateful.has(one);
export const isKindly = (one: string): boolean => kindly.has(one);
