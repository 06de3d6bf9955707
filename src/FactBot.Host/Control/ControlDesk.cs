using System.Collections.Immutable;
using System.Reflection;
using FactBot.Core.Delivery;
using FactBot.Core.Ports;
using FactBot.Core.Schedule;
using FactBot.Model;
using FactBot.Storage;

namespace FactBot.Host.Control;

/// <summary>The responses of the running process to control requests.</summary>
internal sealed class ControlDesk(LiteDbStore store, InboxLoop inbox, OutboxLoop outbox, SummaryLoop summary, IEnumerable<IChatAdapter> chats, BackgroundSpeechReader reader, TimeProvider time)
{
    public async Task<ControlResponse> AnswerAsync(ControlRequest request, CancellationToken ct) => request.Ask switch
    {
        ControlRequest.Health => new ControlResponse { Health = await HealthAsync(ct) },
        ControlRequest.Backup when Path.IsPathFullyQualified(request.Path ?? "") => await Backups.MakeAsync(store, request.Path!, ct),
        ControlRequest.Backup => new ControlResponse { Error = "Name the backup's file with its whole path." },
        _ => new ControlResponse { Error = """I don't know that. Ask for "health" or "backup".""" },
    };

    public async Task<HealthReport> HealthAsync(CancellationToken ct)
    {
        (string, LoopState)[] states = [("inbox", inbox.State), ("outbox", outbox.State), ("summary", summary.State)];
        var loops = new LoopHealth(
            [.. states.Where(s => s.Item2.Trouble is not null).Select(s => (s.Item1, s.Item2.Trouble!))], [.. outbox.Unserved]) { OutboxWaiting = outbox.Waiting };
        var health = await store.HealthAsync(ct);
        ImmutableArray<ChatHealth> chatStates = [.. chats.Select(c => new ChatHealth(c.Platform, c.State))];
        var model = await ModelHealth.NowAsync(reader);
        ImmutableArray<HealthProblem> complaints = [.. HealthJudge.Judge(health, loops, chatStates, time.GetUtcNow()), .. HealthJudge.OfModel(model)];
        return new HealthReport(complaints.IsEmpty, Environment.ProcessId, Version, time.GetUtcNow(), complaints, health) { Chats = chatStates, Model = model };
    }

    private static string Version => typeof(ControlDesk).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
