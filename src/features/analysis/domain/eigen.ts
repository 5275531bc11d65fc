/**
 * Eigenvalues and vectors of a small symmetric matrix by Jacobi's rotations, the largest first.
 * @param matrix n × n, row by row; it is used up
 * @returns vectors as columns: `vectors[i * n + j]` is coordinate i of vector j
 */
export const eigenOf = (matrix: Float64Array, n: number): { values: Float64Array; vectors: Float64Array } => {
  const a = matrix
  const v = new Float64Array(n * n)
  for (let i = 0; i < n; i++) v[i * n + i] = 1
  const at = (m: Float64Array, i: number): number => m[i] as number
  for (let sweep = 0; sweep < 30; sweep++) {
    let [off, diagonal] = [0, 0]
    for (let p = 0; p < n; p++) {
      diagonal += at(a, p * n + p) ** 2
      for (let q = p + 1; q < n; q++) off += at(a, p * n + q) ** 2
    }
    if (off <= 1e-22 * diagonal || off === 0) break
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const apq = at(a, p * n + q)
        if (apq === 0) continue
        const theta = (at(a, q * n + q) - at(a, p * n + p)) / (2 * apq)
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
        const c = 1 / Math.sqrt(t * t + 1)
        const s = t * c
        for (let k = 0; k < n; k++) {
          const kp = at(a, k * n + p)
          const kq = at(a, k * n + q)
          a[k * n + p] = c * kp - s * kq
          a[k * n + q] = s * kp + c * kq
        }
        for (let k = 0; k < n; k++) {
          const pk = at(a, p * n + k)
          const qk = at(a, q * n + k)
          a[p * n + k] = c * pk - s * qk
          a[q * n + k] = s * pk + c * qk
          const vp = at(v, k * n + p)
          const vq = at(v, k * n + q)
          v[k * n + p] = c * vp - s * vq
          v[k * n + q] = s * vp + c * vq
        }
      }
    }
  }
  const order = Array.from({ length: n }, (_, i) => i).sort(
    (one, other) => at(a, other * n + other) - at(a, one * n + one) || one - other,
  )
  const vectors = new Float64Array(n * n)
  order.forEach((from, to) => {
    for (let i = 0; i < n; i++) vectors[i * n + to] = at(v, i * n + from)
  })
  return { values: Float64Array.from(order, (i) => at(a, i * n + i)), vectors }
}
