// 照片和扫描件上的字：由本机的程序认出来，放进证据册看不见的一层，用来搜索。

import { coded } from '../codes'

const quoted = (name = '') => `“${name}”`

export const scans = {
  label: '照片和扫描件也能搜到字',
  why: (pages: number, read: number) =>
    `有 ${pages} 页是照片或扫描件。成册时由本机的识别程序认字，放在看不见的一层，册子就能搜索、能复制；图片本身一个字节也不动。` +
    (read > 0 ? `其中 ${read} 页以前认过，直接用。` : '') +
    '机器认的字会有错，不是证据，一律以图片为准。脱敏副本里没有这一层。',
  absent: (pages: number) => `有 ${pages} 页是照片或扫描件，册子里搜不到上面的字`,
  absentWhy: {
    absent: '这台电脑没有装文字识别程序 Tesseract。不装也能成册，内容一样完整。',
    'no-chinese': '这台电脑装了 Tesseract，但没有简体中文的识别数据。不装也能成册，内容一样完整。',
  },
  how: '想搜得到，怎么装',
  install: [
    'Debian、Ubuntu、统信、麒麟：安装 tesseract-ocr 和 tesseract-ocr-chi-sim 两个软件包',
    'Windows：Tesseract 的安装程序，安装时在附加语言里勾选 Chinese (Simplified)',
    'macOS：用 Homebrew 安装 tesseract 和 tesseract-lang',
  ],
  done: (read: number) => `${read} 页照片和扫描件能搜到字：是机器认的，以图片为准。`,
  left: (unread: number) => `有 ${unread} 页照片和扫描件搜不到字。`,
}

/** 一份证据的哪几页没有认出来，为什么。 */
export const scanFaults = coded({
  time: ([name, pages = '']) => `${quoted(name)}第 ${pages} 页认字太久，停了：这几页搜不到字`,
  broke: ([name, pages = '']) => `${quoted(name)}第 ${pages} 页识别程序出错：这几页搜不到字`,
  undrawn: ([name, pages = '']) => `${quoted(name)}第 ${pages} 页画不出来，没法认字`,
  'given-up': ([name, pages = '']) => `${quoted(name)}第 ${pages} 页没有再试：前面好几页都认得太久`,
})
