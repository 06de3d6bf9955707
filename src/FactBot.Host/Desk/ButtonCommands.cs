using System.Text.RegularExpressions;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;

namespace FactBot.Host.Desk;

/// <summary>The commands that press buttons, fill in forms and save a person's message.</summary>
internal sealed partial class ButtonCommands(
    TerminalChat chat, TerminalInbound inbound, IDeskQueries queries, EventIntake intake, Transcript transcript, TerminalUser user)
{
    /// <summary>UTF-16 code units. Longer labels are cut when they are printed.</summary>
    private const int LongestLabel = 40;

    private OpenForm? _open;

    public async Task PressAsync(string label, int? number, CancellationToken ct)
    {
        var place = chat.Messages.Where(m => !m.IsDeleted && (number is null ? m.Channel == user.Channel : m.Number == number));
        var found = place.Reverse().Select(m => (Message: m, Button: ButtonOf(m, label))).FirstOrDefault(f => f.Button is not null);
        if (found.Button is null && Menu(place, label) is { } choices)
        {
            transcript.Note($"Choose one by how it begins, as in /press \"{choices.Labels[0].Split(' ')[0]}\" {choices.Message.Number}:");
            choices.Labels.ForEach(transcript.Note);
            return;
        }

        if (found.Button is null || ActionToken.Read(found.Button.Token) is not { } token)
        {
            transcript.Note($"Nothing here has a button that begins with \"{label}\". /look shows what there is.");
            return;
        }

        transcript.Note($"{user.By} presses [{Cut(found.Button.Label)}] on {found.Message.Label}");
        if (token.Request is { } request)
        {
            await intake.TakeAsync(inbound.Done(found.Message.Channel, ThreadOf(found.Message), user.By, request), ct);
            return;
        }

        var where = chat.PlaceOf(found.Message.Channel, ThreadOf(found.Message));
        if (await queries.OpenAsync(token, new Actor(TerminalInbound.PersonOf(user.By)), where, ct) is not { } form)
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

        var filled = FormLine.Initial(open.Form);
        foreach (var (name, value) in FormLine.Read(values, open.Form.Fields.Select(f => f.Name)))
        {
            filled[name] = inbound.Neutral(value);
        }

        if (await SubmitAsync(FormReader.Read(open.Form.Token, filled, null), open.From, ct))
        {
            _open = null;
        }
    }

    /// <summary>Does what a chat's message shortcuts do: the note or evidence takes the message's own words.</summary>
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

        foreach (var (name, value) in FormLine.Read(values, ["question", "answers", "stance", "tier", "link"]))
        {
            filled[name] = value;
        }

        var request = FormReader.Read(token, filled, chat.RefOf(message));
        await SubmitAsync(
            request is Request.AddNote note && message.By != user.By ? note with { Author = TerminalInbound.PersonOf(message.By) } : request, message, ct);
    }

    private async Task<bool> SubmitAsync(Request request, ChatMessage from, CancellationToken ct)
    {
        var errors = queries.Validate(request, new Actor(TerminalInbound.PersonOf(user.By)));
        foreach (var error in errors)
        {
            transcript.Note(error.Field.Length > 0 ? $"{error.Field}: {error.Sentence}" : error.Sentence);
        }

        if (errors.Count == 0)
        {
            await intake.TakeAsync(inbound.Done(from.Channel, ThreadOf(from), user.By, request), ct);
        }

        return errors.Count == 0;
    }

    private static (ChatMessage Message, List<string> Labels)? Menu(IEnumerable<ChatMessage> place, string label) => place.Reverse()
        .Select(m => (Message: m, Labels: m.Buttons.Where(b => b.Menu?.StartsWith(label, StringComparison.OrdinalIgnoreCase) ?? false).Select(b => b.Label).ToList()))
        .Where(m => m.Labels.Count > 0)
        .Select(m => ((ChatMessage, List<string>)?)m)
        .FirstOrDefault();

    /// <summary>The action of a button belongs in the thread of its message.</summary>
    private static int ThreadOf(ChatMessage message) => message.Thread ?? message.Number;

    private static string Cut(string label) => label.Length <= LongestLabel ? label : $"{label[..LongestLabel].TrimEnd()}\u2026";

    private static ChatButton? ButtonOf(ChatMessage message, string label) =>
        message.Buttons.FirstOrDefault(b => b.Label.StartsWith(label, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"https?://\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    private sealed record OpenForm(Form Form, ChatMessage From);
}
