/** Leads whoever holds a receipt to its page. A plain GET form. */
export function ReceiptForm({ code }: { code: string }) {
  return (
    <section className="block" aria-labelledby="receipt-title">
      <h2 id="receipt-title">查询处理情况</h2>
      <form action={`/${code}/feedback`} method="get" className="form">
        <div className="field">
          <label htmlFor="receipt">受理编号</label>
          <p className="hint" id="receipt-hint">
            提交后页面上的 16 位编号，例如 k7qm-3xhd-9tpa-r2vw。
          </p>
          <input
            id="receipt"
            name="receipt"
            aria-describedby="receipt-hint"
            autoComplete="off"
            maxLength={40}
            required
          />
        </div>
        <div className="actions">
          <button type="submit" className="button plain">
            查询
          </button>
        </div>
      </form>
    </section>
  )
}
