using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Storage.Engine;

namespace FactBot.Storage.Records;

/// <summary>The messages that can still receive notes.</summary>
internal static class OpenMessages
{
    public static ImmutableArray<MessageRef> Of(Tx tx, OpenRows open, DeskId desk, int limit)
    {
        var claims = open.Of(tx, desk).Select(r => r.Row.Id).ToHashSet();
        return
        [
            .. claims.Select(c => c.Dossier).Distinct().OrderByDescending(d => d.Number)
                .SelectMany(d => Messages.Anchors(tx, d))
                .Where(a => a.IsCurrent && (a.Subject is MessageSubject.Card || (a.Subject is MessageSubject.ClaimMessage claim && claims.Contains(claim.Claim))))
                .Where(a => a.MessageId is not null)
                .Select(a => new MessageRef(a.Channel, a.MessageId!))
                .Take(limit),
        ];
    }
}
