using System.Text.RegularExpressions;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Host.Desk;

/// <summary>Lines that press buttons, fill in forms, and save somebody's message.</summary>
internal sealed partial class PressingLines(
    TerminalChat chat, TerminalInbound inbound, IDeskNow now, Intake intake, Transcript transcript, Seat seat)
{
    private OpenForm? _open;

    public async Task PressAsync(string label, int? number, CancellationToken ct)
    {
        var place = chat.Messages.Where(m => !m.IsDeleted && (number is null ? m.Channel == seat.Channel : m.Number == number));
        var found = place.Reverse().Select(m => (Message: m, Button: ButtonOf(m, label))).FirstOrDefault(f => f.Button is not null);
        if (found.Button is null || ActionToken.Read(found.Button.Token) is not { } token)
        {
            transcript.Note($"Nothing here has a button that begins with \"{label}\". /look shows what there is.");
            return;
        }

        transcript.Note($"{seat.By} presses [{found.Button.Label}] on {found.Message.Label}");
        if (ActionRequests.Of(token) is { } request)
        {
            await intake.TakeAsync(inbound.Done(found.Message.Channel, found.Message.Thread, seat.By, request), ct);
            return;
        }

        var where = chat.PlaceOf(found.Message.Channel, found.Message.Thread);
        if (await now.OpenAsync(token, new Actor(TerminalInbound.PersonOf(seat.By)), where, ct) is not { } form)
        {
            transcript.Note("That is gone; there is nothing to fill in any more.");
            return;
        }

        _open = new OpenForm(form, found.Message);
        transcript.Form(form);
    }

    public async Task FillAsync(string values, CancellationToken ct)
    {
        if (_open is not { } open)
        {
            transcript.Note("There is no form to fill in. Press a button first: /press Note.");
            return;
        }

        var filled = FillLine.Initial(open.Form);
        foreach (var (name, value) in FillLine.Read(values, open.Form.Fields.Select(f => f.Name)))
        {
            filled[name] = inbound.Neutral(value);
        }

        if (await SubmitAsync(FormReader.Read(open.Form.Token, filled, null), open.From, ct))
        {
            _open = null;
        }
    }

    /// <summary>What the message shortcuts of a chat do: the words are the message's own.</summary>
    public async Task SaveAsync(bool isEvidence, int number, string values, CancellationToken ct)
    {
        if (chat.Find(number) is not { IsDeleted: false, IsOfBot: false } message)
        {
            transcript.Note($"There is no message [{number}] of a person. /look shows what there is.");
            return;
        }

        var token = new ActionToken(isEvidence ? ActionVerb.SaveEvidence : ActionVerb.SaveNote);
        var filled = new Dictionary<string, string>(StringComparer.Ordinal) { ["claim"] = values.Split(' ')[0], ["text"] = inbound.Neutral(message.Text) };
        if (isEvidence && Link().Match(message.Text) is { Success: true } link)
        {
            filled["link"] = link.Value;
        }

        foreach (var (name, value) in FillLine.Read(values, ["question", "answers", "stance", "tier", "link"]))
        {
            filled[name] = value;
        }

        var request = FormReader.Read(token, filled, chat.RefOf(message));
        await SubmitAsync(
            request is Request.AddNote note && message.By != seat.By ? note with { Author = TerminalInbound.PersonOf(message.By) } : request, message, ct);
    }

    private async Task<bool> SubmitAsync(Request request, ChatMessage from, CancellationToken ct)
    {
        var errors = now.Validate(request, new Actor(TerminalInbound.PersonOf(seat.By)));
        foreach (var error in errors)
        {
            transcript.Note($"{error.Field}: {error.Sentence}");
        }

        if (errors.Count == 0)
        {
            await intake.TakeAsync(inbound.Done(from.Channel, from.Thread, seat.By, request), ct);
        }

        return errors.Count == 0;
    }

    private static ChatButton? ButtonOf(ChatMessage message, string label) =>
        message.Buttons.FirstOrDefault(b => b.Label.StartsWith(label, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"https?://\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    private sealed record OpenForm(Form Form, ChatMessage From);
}
