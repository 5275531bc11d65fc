import type { Child } from 'hono/jsx'

interface FilterProps {
  action: string
  label: string
  submit: Child
  /** Shown when something is chosen: leads to the same page unfiltered. */
  clear?: { href: string; label: Child } | undefined
  children: Child
}

/** Fields side by side that choose what a page shows; the choice stands in the address. */
export const FilterForm = ({ action, label, submit, clear, children }: FilterProps) => (
  <form class="filters" method="get" action={action} role="search" aria-label={label}>
    {children}
    <div class="buttons">
      <button class="button" type="submit">
        {submit}
      </button>
      {clear ? <a href={clear.href}>{clear.label}</a> : null}
    </div>
  </form>
)

interface ErrorsProps {
  title: Child
  errors: { field: string; message: Child }[]
  /** Where a form further down its page leads when it is sent, so that what is wrong is in view. */
  id?: string | undefined
}

/** All that is wrong, first on the page, each linked to its field. */
export const ErrorSummary = ({ title, errors, id }: ErrorsProps) =>
  errors.length === 0 ? null : (
    <div class="errors" id={id} role="alert" tabindex={-1}>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li>
            <a href={`#f-${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
