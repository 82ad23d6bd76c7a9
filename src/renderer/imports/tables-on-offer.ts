/** Files that hold tables, between the moment they are chosen and a person's word on the tables' columns. */
import { useMemo, useState } from 'react'
import type { ColumnMapping, TablePreview } from '../../contract/column-mapping'
import { useCall } from '../api/client'
import { useView } from '../shell/view-state'

export interface TablesOnOffer {
  /** Its place in the view, until there is a report. */
  id: string
  token: string
  tables: TablePreview[]
}

const prefix = 'offer '

/** Whether what stands in the reader's place is an offer; none outlives the window's reload. */
export const isOffer = (reportId: string): boolean => reportId.startsWith(prefix)

export interface Offers {
  offers: TablesOnOffer[]
  /** Imports what is behind the token, at once when no table in it needs a look. */
  begin(token: string): Promise<void>
  /** Imports what is on offer, its tables' columns as they are said to be. */
  confirm(token: string, mappings: ColumnMapping[]): Promise<void>
  discard(token: string): Promise<void>
}

export function useTablesOnOffer(tell: (error: unknown) => void): Offers {
  const call = useCall()
  const { change } = useView()
  const [offers, setOffers] = useState<TablesOnOffer[]>([])
  return useMemo(() => {
    const leave = (token: string) => {
      setOffers((before) => before.filter((offer) => offer.token !== token))
      change({ reportId: undefined })
    }
    return {
      offers,
      begin: async (token) => {
        const tables = (await call('imports.tables', { token })).tables.filter(needsLook)
        if (tables.length === 0) await call('imports.start', { token })
        else {
          setOffers((before) => [...before, { id: prefix + token, token, tables }])
          change({ reportId: prefix + token })
        }
      },
      confirm: async (token, mappings) => {
        try {
          await call('imports.start', { token, mappings, remember: true })
          leave(token)
        } catch (error) {
          tell(error)
        }
      },
      discard: async (token) => {
        leave(token)
        await call('imports.discard', { token }).catch(tell)
      },
    }
  }, [offers, call, change, tell])
}

/** Lists are always shown; JSON is read as it is where its names leave no doubt. */
function needsLook({ format, certain }: TablePreview): boolean {
  return !certain || (format !== 'json' && format !== 'jsonl')
}
