using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Requests.Typing;
using FactBot.Core.Text;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>
/// Suggests articles and claims: those of the current thread, of the article that is typed, or of the last articles of the
/// channel. Only a few are read, so it takes no longer in a large desk.
/// </summary>
internal sealed class Suggestions(IDeskStore store, Place where)
{
    public const int Most = 25;

    public const int MaxLabel = 100;

    /// <summary>The number of articles that come before claims where either may be meant.</summary>
    private const int MostDossiers = 5;

    /// <summary>The number of articles that are searched for words.</summary>
    private const int Articles = 10;

    public async Task<IReadOnlyList<Choice>> DossiersAsync(string typed, CancellationToken ct)
    {
        var choices = new List<Choice>();
        foreach (var dossier in await NearAsync(typed, Most, ct))
        {
            choices.Add(new Choice(dossier.Id.ToString(), Label($"{dossier.Id} \u00B7 {dossier.Article.Details.Title?.Value ?? "no headline"}")));
        }

        return [.. choices.Where(c => Matches(c, typed)).Take(Most)];
    }

    /// <summary>Suggests articles and claims. Articles come first, because they are few.</summary>
    public async Task<IReadOnlyList<Choice>> AnyAsync(string typed, CancellationToken ct)
    {
        var dossiers = await DossiersAsync(typed, ct);
        return [.. dossiers.Take(MostDossiers), .. (await ClaimsAsync(typed, false, ct)).Take(Most - Math.Min(MostDossiers, dossiers.Count))];
    }

    /// <param name="typed">The text typed so far.</param>
    /// <param name="setAsideToo">Whether to include claims that were set aside, because they can be restored.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<IReadOnlyList<Choice>> ClaimsAsync(string typed, bool setAsideToo, CancellationToken ct)
    {
        var choices = new List<Choice>();
        foreach (var dossier in await NearAsync(typed, Articles, ct))
        {
            var words = new ArticleWords(dossier.Article, dossier.Findings);
            choices.AddRange(dossier.Claims
                .Where(c => setAsideToo || c.State is not ClaimState.SetAside)
                .OrderBy(c => c.State is ClaimState.SetAside)
                .Select(c => new Choice(
                    dossier.ClaimId(c.Number).ToString(),
                    Label($"{dossier.ClaimId(c.Number)} \u00B7 {(c.State is ClaimState.SetAside ? "set aside \u00B7 " : "")}{words.Show(c.Claim.Words)}"))));
        }

        return [.. choices.Where(c => Matches(c, typed)).Take(Most)];
    }

    /// <summary>
    /// The article that is typed, that of the thread, and the last ones of the channel. Only those that may be seen here count.
    /// </summary>
    private async Task<IReadOnlyList<Dossier>> NearAsync(string typed, int most, CancellationToken ct)
    {
        var named = Reference(typed)?.Dossier is { } number ? new DossierId(DeskId.Of(where), number) : (DossierId?)null;
        var here = await ThreadAsync(ct);
        var latest = here is null || named is not null ? await store.LatestAsync(where.InChannel, most, ct) : [];
        var ids = new[] { named, here }.OfType<DossierId>().Concat(latest).Distinct();
        var found = new List<Dossier>();
        foreach (var id in ids)
        {
            if (await store.DossierAsync(id, ct) is { } dossier && dossier.MaySee(where))
            {
                found.Add(dossier);
            }
        }

        return found;
    }

    private async Task<DossierId?> ThreadAsync(CancellationToken ct) => where.Thread is { } thread
        ? (await store.AnchorAsync(new MessageRef(where.InChannel, thread), ct))?.Subject switch
        {
            MessageSubject.Card card => card.Dossier,
            MessageSubject.ClaimMessage message => message.Claim.Dossier,
            _ => null,
        }
        : null;

    private static Reference? Reference(string typed) => ReferenceReader.Read(typed.TrimEnd('/', ' ', '-'));

    /// <summary>Whether a choice begins with the reference typed so far, or contains the typed words.</summary>
    private static bool Matches(Choice choice, string typed)
    {
        var wanted = Folding.Visible(Folding.Fold(CleanText.Of(typed))).Trim();
        var value = Folding.Fold(choice.Value);
        return Reference(wanted) switch
        {
            { Dossier: { } d, Claim: var claim } => value.StartsWith($"a-{Numerals.Number(d)}{(claim is { } c ? $"/{Numerals.Number(c)}" : wanted.EndsWith('/') ? "/" : "")}", StringComparison.Ordinal),
            { Claim: { } n } when value.Contains($"/{Numerals.Number(n)}", StringComparison.Ordinal) || value.StartsWith($"a-{Numerals.Number(n)}", StringComparison.Ordinal) => true,
            _ => Folding.Fold(choice.Label).Contains(wanted, StringComparison.Ordinal),
        };
    }

    private static string Label(string words) => Wording.Cut(PassageText.Fold(words), MaxLabel);
}
