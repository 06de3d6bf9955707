using System.Text.RegularExpressions;
using FactBot.Core.Domain;
using FactBot.Host.Terminal;

namespace FactBot.Host.Desk;

/// <summary>The commands that change the person, the place or the time, and those that show messages.</summary>
internal sealed partial class NavigationCommands(
    TerminalChat chat, TerminalInbound inbound, EventIntake intake, Transcript transcript, TerminalUser user, ScriptPacer pacer)
{
    public void As(string name)
    {
        if (!Name().IsMatch(name) || name.Equals(TerminalChat.Bot, StringComparison.OrdinalIgnoreCase))
        {
            transcript.Note("A name has up to 40 letters, digits, - and _, and FactBot is taken: /as ana.");
            return;
        }

        (user.By, user.Thread) = (chat.Meet(name), null);
    }

    public async Task GoToAsync(string channel, bool isPrivate, CancellationToken ct)
    {
        if (!Name().IsMatch(channel))
        {
            transcript.Note("A channel's name has up to 40 letters, digits, - and _: /channel metro.");
            return;
        }

        (user.Channel, user.Thread) = (channel, null);
        await ArriveAsync(isPrivate, ct);
    }

    /// <summary>The bot joins a channel together with the first person in it.</summary>
    public Task ArriveAsync(CancellationToken ct) => ArriveAsync(false, ct);

    public void Thread(string target)
    {
        var message = int.TryParse(target.Trim('[', ']'), out var number)
            ? chat.Find(number)
            : chat.Messages.LastOrDefault(m => m.Channel == user.Channel && string.Equals(m.Ref, target, StringComparison.OrdinalIgnoreCase));
        if (message is not { IsDeleted: false })
        {
            transcript.Note($"There is no message {TerminalText.Clean(target)} in #{user.Channel}. /look shows what there is.");
            return;
        }

        (user.Channel, user.Thread) = (message.Channel, message.Thread ?? message.Number);
    }

    public void Back() => user.Thread = null;

    public void Look(int? number)
    {
        var root = number ?? user.Thread;
        var shown = chat.Messages.Where(m => !m.IsDeleted && (root is null ? m.Channel == user.Channel && m.Thread is null : m.Number == root || m.Thread == root)).ToList();
        if (shown.Count == 0)
        {
            transcript.Note(root is null ? $"Nothing was said in #{user.Channel} yet." : $"There is no message [{root}].");
        }

        foreach (var message in shown)
        {
            transcript.Shown(message);
        }
    }

    public async Task ClockAsync(string hour, CancellationToken ct)
    {
        if (!pacer.CanMove)
        {
            transcript.Note("The clock can be moved in a script only: factbot run --script FILE.");
        }
        else if (ClockLine.Read(hour, pacer.Now) is { } next)
        {
            await pacer.MoveToAsync(next, ct);
            transcript.Clock(pacer.Now);
        }
        else
        {
            transcript.Note("Say the hour like this: /clock 2026-11-25 09:01, /clock 09:01 or /clock +1d.");
        }
    }

    private async Task ArriveAsync(bool isPrivate, CancellationToken ct)
    {
        chat.Meet(user.By);
        if (chat.Channel(user.Channel) is null)
        {
            chat.Open(new ChatChannel(user.Channel, isPrivate ? Audience.Private : Audience.Public));
            await intake.TakeAsync(inbound.Joined(user.Channel, user.By), ct);
        }
    }

    [GeneratedRegex(@"^[\p{L}\p{N}_-]{1,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
