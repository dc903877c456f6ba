// 撤回一份文书。

export const withdraw = {
  open: '撤回…',
  title: (number: string) => `撤回 ${number}`,
  gone: '已撤回',
  byNow: (number: string) => `改用 ${number}`,
  replaces: (number: string) => `代替 ${number}`,
  stays: '撤回不是删掉',
  staysWhy:
    '出过的文书一个字不改，两份都看得到，撤回的处处有标记：不再进立案材料，也不再催您去寄。已经寄到对方手里的，记得告诉对方。',
  why: '为什么撤回',
  whyLike: '例如：金额写错了',
  by: '改用哪一份',
  byWhy: '要先把新的一份出好，再来撤回旧的。',
  none: '没有，只撤回',
  run: '撤回',
}
