using System.Collections.Immutable;
using FactBot.Core.Requests;

namespace FactBot.Host.Desk;

/// <summary>The commands that post, edit and delete messages.</summary>
internal sealed class ChatCommands(TerminalChat chat, TerminalInbound inbound, EventIntake intake, Transcript transcript, TerminalUser user, string folder)
{
    /// <summary>The age up to which messages are submitted again at startup. The desk recognizes their keys for much longer.</summary>
    private static readonly TimeSpan ReplayPeriod = TimeSpan.FromHours(1);

    private const int MostReplayed = 50;

    /// <summary>
    /// Submits recent messages again, because a process that crashed may have posted a line without submitting its event. An event that
    /// is known already is a no-op.
    /// </summary>
    public async Task AgainAsync(CancellationToken ct)
    {
        foreach (var message in chat.Latest(ReplayPeriod).Where(m => !m.IsOfBot && !m.IsDeleted).TakeLast(MostReplayed))
        {
            await intake.TakeAsync(await inbound.SaidAsync(message, message.Thread, ct), ct);
        }
    }

    public Task SayAsync(string text, CancellationToken ct) => SayAsync(user.Channel, user.Thread, user.Thread, text, [], ct);

    public async Task SlashAsync(string text, CancellationToken ct)
    {
        transcript.Note($"{user.By}: /fact {text}");
        await intake.TakeAsync(inbound.Done(user.Channel, user.Thread, user.By, CommandGrammar.Parse(inbound.Neutral(text))), ct);
    }

    public async Task ReplyAsync(int number, string text, CancellationToken ct)
    {
        if (Found(number) is { } message)
        {
            await SayAsync(message.Channel, message.Thread ?? message.Number, message.Number, text, [], ct);
        }
    }

    public Task DirectAsync(string text, CancellationToken ct)
    {
        var channel = TerminalChat.DirectSign + user.By;
        return SayAsync(channel, null, null, text, [], ct);
    }

    public async Task AttachAsync(string path, string text, CancellationToken ct)
    {
        var file = new FileInfo(Path.Combine(folder, path));
        if (!file.Exists)
        {
            transcript.Note($"There is no file {path} to attach. Check its name and folder.");
            return;
        }

        await SayAsync(user.Channel, user.Thread, user.Thread, text, [new AttachedFile(file.Name, file.FullName, file.Length)], ct);
    }

    public async Task EditAsync(int number, string text, CancellationToken ct)
    {
        if (Found(number) is not { } message)
        {
            return;
        }

        if (message.By != user.By)
        {
            transcript.Note($"{message.Label} is not yours to edit.");
            return;
        }

        var edited = chat.Change(message with { Text = text, Edits = message.Edits + 1 });
        transcript.EditedByPerson(edited);
        await intake.TakeAsync(await inbound.EditedAsync(edited, ct), ct);
    }

    public async Task DeleteAsync(int number, CancellationToken ct)
    {
        if (Found(number) is not { } message)
        {
            return;
        }

        if (message.By != user.By && !message.IsOfBot)
        {
            transcript.Note($"{message.Label} is not yours to delete.");
            return;
        }

        chat.Change(message with { IsDeleted = true, Text = "" });
        transcript.Deleted(message);
        await intake.TakeAsync(await inbound.DeletedAsync(message, user.By, ct), ct);
    }

    private async Task SayAsync(string channel, int? thread, int? replyTo, string text, ImmutableArray<AttachedFile> files, CancellationToken ct)
    {
        var message = chat.Say(channel, thread, user.By, text, files);
        transcript.Said(message);
        await intake.TakeAsync(await inbound.SaidAsync(message, replyTo, ct), ct);
    }

    private ChatMessage? Found(int number)
    {
        if (chat.Find(number) is { IsDeleted: false } message)
        {
            return message;
        }

        transcript.Note($"There is no message [{number}]. /look shows what there is.");
        return null;
    }
}
