using System.Collections.Immutable;
using FactBot.Core.Requests;

namespace FactBot.Host.Desk;

/// <summary>Lines that say something in the chat, or change what was said.</summary>
internal sealed class SpeakingLines(TerminalChat chat, TerminalInbound inbound, Intake intake, Transcript transcript, Seat seat, string folder)
{
    public Task SayAsync(string text, CancellationToken ct) => SayAsync(seat.Channel, seat.Thread, seat.Thread, text, [], ct);

    public async Task SlashAsync(string text, CancellationToken ct)
    {
        transcript.Note($"{seat.By}: /fact {text}");
        await intake.TakeAsync(inbound.Done(seat.Channel, seat.Thread, seat.By, CommandGrammar.Parse(inbound.Neutral(text))), ct);
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
        var channel = TerminalChat.DirectSign + seat.By;
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

        await SayAsync(seat.Channel, seat.Thread, seat.Thread, text, [new AttachedFile(file.Name, file.FullName, file.Length)], ct);
    }

    public async Task EditAsync(int number, string text, CancellationToken ct)
    {
        if (Found(number) is not { } message)
        {
            return;
        }

        if (message.By != seat.By)
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

        if (message.By != seat.By && !message.IsOfBot)
        {
            transcript.Note($"{message.Label} is not yours to delete.");
            return;
        }

        chat.Change(message with { IsDeleted = true, Text = "" });
        transcript.Deleted(message);
        await intake.TakeAsync(await inbound.DeletedAsync(message, seat.By, ct), ct);
    }

    private async Task SayAsync(string channel, int? thread, int? answers, string text, ImmutableArray<AttachedFile> files, CancellationToken ct)
    {
        var message = chat.Say(channel, thread, seat.By, text, files);
        transcript.Said(message);
        await intake.TakeAsync(await inbound.SaidAsync(message, answers, ct), ct);
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
