using System.Collections.Immutable;
using System.Globalization;
using FactBot.Core.Ports;
using FactBot.Core.Text;
using FactBot.Core.Views;

namespace FactBot.Host.Control;

/// <summary>Builds the report of the doctor command.</summary>
internal static class DoctorReport
{
    public static View.Listing Of(DoctorFindings found, DateTimeOffset now) =>
        new("How the desk is doing", [.. Lines(found, now)], Verdict(found.Complaints));

    private static IEnumerable<ListLine> Lines(DoctorFindings found, DateTimeOffset now)
    {
        yield return new ListLine("Settings", found.DataFile is null ? "cannot be used" : "fine");
        if (found.Model is { } model)
        {
            yield return new ListLine("Model", model.Version ?? (model.Problem is null ? "still being loaded" : "cannot be loaded"));
        }

        if (found.DataFile is { } file)
        {
            yield return new ListLine("Data file", file + (found.IsNew ? ": not there yet, factbot run makes it" : ""));
        }

        if (found.Process is { } process)
        {
            yield return new ListLine("Process", string.Create(CultureInfo.InvariantCulture, $"{process.Process}, version {process.Version}"));
        }

        foreach (var chat in found.Process?.Chats ?? [])
        {
            yield return new ListLine("Chat", $"{chat.Platform}: {(chat.State.Connected ? "connected" : "not connected")}");
        }

        foreach (var line in found.Store is { } store ? OfStore(store, found.Process is not null, now) : [])
        {
            yield return line;
        }

        foreach (var (complaint, index) in found.Complaints.Select((c, i) => (c, i + 1)))
        {
            yield return new ListLine($"Problem {Numerals.Number(index)}", $"{complaint.What} {complaint.Do}");
        }
    }

    private static IEnumerable<ListLine> OfStore(StoreHealth store, bool isRunning, DateTimeOffset now)
    {
        if (!isRunning)
        {
            yield return new ListLine("Process", "none: I opened the data file myself");
        }

        yield return new ListLine(
            "Store",
            $"{Numerals.Count(store.Dossiers, "dossier")}, {Numerals.Count(store.Claims, "claim")}; {Size(store.DataBytes)}, log {Size(store.LogBytes)}, form {Numerals.Number(store.Schema)}");
        yield return new ListLine("Inbox", Queue(store.InboxWaiting, store.InboxOldest, "event", now));
        yield return new ListLine("Outbox", Queue(store.OutboxWaiting, store.OutboxOldest, "message", now) + Unclear(store.OutboxUnclear));
        yield return new ListLine("Given up", $"{Numerals.Count(store.DeadCount, "message")}, {Numerals.Count(store.FailedCount, "event")}");
        foreach (var letter in store.Dead.Concat(store.Failed).OrderByDescending(l => l.At))
        {
            yield return new ListLine("", string.Create(CultureInfo.InvariantCulture, $"{letter.At:yyyy-MM-dd HH:mm} \u00B7 {letter.Where} \u00B7 {letter.Key} \u00B7 {letter.Why}"));
        }
    }

    private static string Queue(int waiting, DateTimeOffset? oldest, string one, DateTimeOffset now) => oldest is { } since && waiting > 0
        ? $"{Numerals.Count(waiting, one)} waiting, the oldest for {AgePhrases.Of(now - since)}"
        : "nothing waits";

    private static string Unclear(int count) =>
        count > 0 ? $"; of {Numerals.Number(count)} nobody knows yet whether it arrived: the platform is asked again" : "";

    private static string Size(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024} KiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024 / 1024} MiB"),
    };

    private static string Verdict(ImmutableArray<HealthProblem> complaints) =>
        complaints.IsEmpty ? "ok" : $"{Numerals.Count(complaints.Length, "problem")}: see above.";
}
