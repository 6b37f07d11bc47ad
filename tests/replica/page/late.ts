/** Resolves after so many frames. A hidden tab paints none, and Weibo renders there all the same: its turns then count. */
export async function frames(count: number): Promise<void> {
  for (let passed = 0; passed < count; passed += 1) await nextFrame();
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) queueMicrotask(resolve);
    else requestAnimationFrame(() => resolve());
  });
}
