import { parsePhones } from '@/lib/domain/phone'

/**
 * A 联系电话 field with every number in it made a link to call.
 * @param quiet inside tables, where the note on the area code stands once below the table
 */
export function PhoneNumber(props: { text: string; areaCode: string | null; quiet?: boolean }) {
  const segments = parsePhones(props.text, props.areaCode)
  const added = segments.some((segment) => segment.phone?.areaCodeAdded)
  return (
    <>
      {segments.map((segment, index) =>
        segment.phone ? (
          <a key={index} className="phone" href={`tel:${segment.phone.dial}`}>
            {segment.phone.areaCodeAdded ? `${props.areaCode}-${segment.text}` : segment.text}
          </a>
        ) : (
          segment.text
        ),
      )}
      {added && !props.quiet ? <small className="row-note">（区号按本地补全）</small> : null}
    </>
  )
}
