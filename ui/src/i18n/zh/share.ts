// 遮盖后分享：脱敏副本。

import { coded } from '../codes'

export const share = {
  start: '遮盖后分享',
  stop: '不遮了，回去看',
  title: '脱敏副本',
  hint: '在页面上拖动，把不想给人看的地方盖住。用键盘：先“加一块”，方向键移动，Shift 加方向键改大小，Delete 去掉。',
  search: '找文字',
  find: '找',
  propose: '找身份证号、电话、账号',
  found: (n: number) =>
    n === 0
      ? '没有找到。扫描件和照片里的字认不出来，要自己盖。'
      : `找到 ${n} 处，盖上了；一页一页看看有没有漏。`,
  covers: (n: number) => `遮盖（${n} 处）`,
  none: '还没有遮盖。',
  cover: (n: number, page: number) => `第 ${n} 块，第 ${page} 页`,
  coverKeys: (n: number, page: number) =>
    `第 ${n} 块遮盖，在第 ${page} 页。方向键移动，Shift 加方向键改大小，Delete 去掉`,
  remove: (n: number) => `去掉第 ${n} 块`,
  page: (n: number) => `第 ${n} 页`,
  add: '加一块',
  make: '做一份副本',
  making: '正在一页一页画副本',
  made: (pages: number) => `副本做好了，${pages} 页`,
  lookFirst: '交出去之前，一页一页看一遍。',
  look: '看副本',
  sound:
    '副本的每一页都是重新画的图：盖住的字和像素不在里面，文字、批注、附件、作者和拍摄信息也不在。原件不动。',
}

/** 副本里哪一页没有画。 */
export const shareMissing = coded({
  unsupported: ([page]) =>
    `第 ${page ?? ''} 页有画不准的内容（比如哪种字体都没有的字），副本里换成了一页说明`,
  damaged: ([page]) => `第 ${page ?? ''} 页画不出来，副本里换成了一页说明`,
  tooLarge: ([page]) => `第 ${page ?? ''} 页画起来太费时间或内存，副本里换成了一页说明`,
})
