// What going to court costs, band by band.

import { useState } from 'react'
import { Amount, Table, tableCss } from '../../components'
import { money, sayCode, useT } from '../../i18n'
import type { FeeBandView } from '../../ipc'
import { Text } from './fields'
import { useLive } from './live'
import { Because, Result, Two } from './Result'

const band = (band: FeeBandView) =>
  band.percent === null ? money(band.adds, '') : `${money(band.part, '')} × ${band.percent}%`

export function FeesForm() {
  const t = useT()
  const [claim, setClaim] = useState('')
  const { data, wrong, trouble } = useLive('calc.fees', { claim }, ['claim'], claim.trim() === '')
  return (
    <Two
      trouble={trouble}
      answer={
        data && (
          <Result
            title={t.calc.fees}
            text={[
              `${t.calc.claimAmount}\t${money(data.claim)}`,
              ...data.details.map(fee => `${sayCode(t.calcFees, fee.fee)}\t${money(fee.amount)}`),
            ]}
            notices={data.notices}
            articles={data.articles}
            law={data.law}
          >
            <Table label={t.calc.feeTable}>
              <thead>
                <tr>
                  <th scope="col">{t.calc.fee}</th>
                  <th scope="col" className={tableCss.r}>
                    {t.calc.feeAmount}
                  </th>
                  <th scope="col">{t.calc.how}</th>
                </tr>
              </thead>
              <tbody>
                {data.details.map(fee => (
                  <tr key={fee.fee}>
                    <th scope="row">{sayCode(t.calcFees, fee.fee)}</th>
                    <td className={tableCss.r}>
                      <Amount value={fee.amount} />
                    </td>
                    <td>
                      <span className="num">{fee.bands.map(band).join(' + ')}</span>
                      {fee.withoutLimit && <small>{t.calc.noLimit(money(fee.withoutLimit))}</small>}
                      <Because ids={fee.because} articles={data.articles} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </Result>
        )
      }
    >
      <Text
        label={t.calc.claimAmount}
        why={t.calc.claimWhy}
        example={t.calc.principalExample}
        value={claim}
        onChange={setClaim}
        error={wrong('claim')}
      />
    </Two>
  )
}
