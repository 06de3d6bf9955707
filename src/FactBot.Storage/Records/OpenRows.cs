using FactBot.Core.Domain;
using FactBot.Storage.Engine;
using FactBot.Storage.Json;

namespace FactBot.Storage.Records;

/// <summary>
/// The open claims of desks, in memory once they were asked for: every list begins with them. They follow each write; after a write that
/// failed they are forgotten and read again. Used with the file held, and never by two at once.
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

        if (row.Row.State is ClaimState.Done or ClaimState.SetAside)
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
