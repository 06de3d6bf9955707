using FactBot.Core.Domain;
using FactBot.Storage.Engine;
using FactBot.Storage.Json;

namespace FactBot.Storage.Records;

/// <summary>
/// The cache holds the open claims of each desk once they were read, because every list begins with them. It follows each write; after a
/// failed write it is cleared and read again. The caller must hold the file, and the cache must never be used by two callers at once.
/// </summary>
internal sealed class OpenRows
{
    private readonly Dictionary<DeskId, Dictionary<ClaimId, StoredRow>> _desks = [];

    public IEnumerable<StoredRow> Of(Tx tx, DeskId desk)
    {
        if (!_desks.TryGetValue(desk, out var rows))
        {
            _desks[desk] = rows = ClaimRows.OpenIn(tx, desk).ToDictionary(r => r.Row.Id);
        }

        return rows.Values;
    }

    public void Follow(StoredRow row)
    {
        if (!_desks.TryGetValue(row.Row.Id.Dossier.Desk, out var rows))
        {
            return;
        }

        if (row.Row.IsClosed)
        {
            _ = rows.Remove(row.Row.Id);
        }
        else
        {
            rows[row.Row.Id] = row;
        }
    }

    public void Forget() => _desks.Clear();
}
