using System.Collections.Immutable;
using System.Globalization;
using FactBot.Core.Domain;

namespace FactBot.Tests.Storage.Kept;

/// <summary>One dossier as text for people.</summary>
internal sealed class KeptDossierReading(Dossier dossier, Action<FormattableString> line)
{
    private readonly string _raw = dossier.Article.Text.Raw;

    public void Add()
    {
        line($"  DOSSIER {dossier.Id}: version {dossier.Version}, {dossier.Origin}, opened by {dossier.OpenedBy.Name} {At(dossier.OpenedAt)}, homes {string.Join(", ", dossier.Homes.Select(h => $"{h.Channel} {h.Audience}"))}");
        AddArticle();
        AddNotes("    ", dossier.Notes);
        foreach (var claim in dossier.Claims)
        {
            AddClaim(claim.Number);
        }
    }

    private static string At(DateTimeOffset? when) => when?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "-";

    private string Said(Passage? words) => words is null ? "-" : $"\"{words.Show(_raw)}\"";

    private string Said(Speaker? who) => who is null ? "nobody named" : $"{Said(who.Name)} {who.Kind} {Said(who.Role)} {who.Confidence.ToString(CultureInfo.InvariantCulture)}";

    private void AddArticle()
    {
        var (article, details, found) = (dossier.Article, dossier.Article.Details, dossier.Snapshot.Findings);
        line($"    {article.Origin} {article.Address}, read {At(article.ReadAt)}, key {dossier.Snapshot.AddressKey}, hash {dossier.Snapshot.TextHash}");
        line($"    \"{details.Title?.Value}\" ({details.Title?.From}) by {string.Join(", ", details.Authors.Select(a => a.Value))}, {details.Site?.Value}, {details.Place?.Value}, published {At(details.Published?.Value.When)}, changed {At(details.Modified?.Value.When)}");
        line($"    {_raw.Length} characters, {article.Text.Blocks.Length} blocks, {string.Join(", ", article.Text.Oddities.Select(o => o.Kind))}");
        line($"    {found.Sentences.Length} sentences, {found.Quotes.Length} quotes, {found.Sources.Length} sources");
        found.Quotes.ToList().ForEach(q => line($"    quote {q.Kind}, {Said(q.Speaker)}: {Said(q.Source)} {Said(q.Cue)} {Said(q.Content)}, P{q.Block}"));
        found.Sources.ToList().ForEach(s => line($"    source {s.Kind} {Said(s.Name)} {Said(s.Role)} P{string.Join(" P", s.Blocks)}"));
        found.Denials.Concat(found.NonDenials).ToList().ForEach(d =>
            line($"    denial {d.Kind}, {Said(d.Denier)}: {Said(d.Cue)}, own words {Said(d.OwnWords)}, of {Said(d.Denied)}, claim {d.Claim + 1}, earlier {d.Earlier}, nested {d.Nested}, P{d.Block}"));
        found.Replies.ToList().ForEach(r => line($"    reply {r.Kind}, {Said(r.Party)}: {Said(r.Cue)}, asked by {Said(r.AskedBy)}, claim {r.Claim + 1}, P{r.Block}"));
    }

    private void AddClaim(int number)
    {
        var claim = dossier.Claim(number)!;
        line($"    CLAIM {claim.Number} {claim.Claim.Kind} {Said(claim.Claim.Words)}, {Said(claim.Claim.Speaker)}");
        line($"      {claim.State} since {At(claim.StateSince)}, with {claim.Assignee?.Name ?? "nobody"}, due {At(claim.Due)}, {claim.Priority}, opened {At(claim.OpenedAt)}, added by {claim.AddedBy?.Name ?? "nobody"}, reasons {string.Join(", ", claim.Claim.Reasons.Select(r => r.Kind))}");
        foreach (var words in claim.EarlierWords)
        {
            line($"      earlier words {Said(words)}");
        }

        foreach (var (verdict, when) in claim.EarlierVerdicts.Select(v => (v, "earlier ")).Concat(claim.Verdict is { } now ? [(now, "")] : []))
        {
            line($"      {when}verdict {verdict.Truth}, reported {verdict.Reported}, by {verdict.By.Name} {At(verdict.At)}, single {verdict.SingleCheck}: {verdict.Reason}");
        }

        if (claim.SetAside is { } aside)
        {
            line($"      set aside by {aside.By.Name} {At(aside.At)}, before {aside.Before}: {aside.Reason}");
        }

        AddNotes("      ", claim.Notes);
        foreach (var item in claim.Evidence)
        {
            line($"      evidence {item.Number} by {item.By.Name} {At(item.At)}, {item.Stance}, {item.Tier}, {item.Link}, from {item.From?.MessageId}: {item.Text}");
            line($"        kept {item.Kept?.Text.Length} characters {item.Kept?.Sha256} {At(item.Kept?.ReadAt)}, not kept: {item.NotKept}");
        }
    }

    private void AddNotes(string indent, ImmutableArray<Note> notes)
    {
        foreach (var note in notes)
        {
            line($"{indent}note {note.Number} by {note.By.Name} {At(note.At)}, edited {At(note.EditedAt)}, deleted {At(note.DeletedAt)}, question {note.IsQuestion}, answered by {note.AnsweredBy}, from {note.From?.MessageId}: {note.Text}");
        }
    }
}
