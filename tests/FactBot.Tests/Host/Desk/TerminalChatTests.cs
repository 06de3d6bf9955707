using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Views;
using FactBot.Host.Desk;
using FactBot.Host.Terminal;
using FactBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Host.Desk;

public sealed class TerminalChatTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string FilePath => Path.Combine(_folder.FullName, "desk.db.chat");

    public void Dispose() => _folder.Delete(recursive: true);

    private TerminalChat Open() => new(FilePath, new FakeTimeProvider());

    private static TerminalAdapter Adapter(TerminalChat chat) =>
        new(chat, new Transcript(Screen.Open(TextWriter.Null, 80, false)), (_, _) => Task.CompletedTask);

    private static FactBot.Core.Messages.Delivery Post(string key) =>
        new(key, 1, DeliveryKind.Post, new Place("terminal", "desk", "metro"), null, SampleViews.DeskCard, null);

    [Fact]
    public async Task What_was_sent_is_found_by_its_key_after_a_restart_and_what_was_not_is_not()
    {
        string? id;
        using (var chat = Open())
        {
            id = (await Adapter(chat).DeliverAsync(Post("card"), default) as Receipt.Sent)?.MessageId;
        }

        using var again = Open();
        Assert.Equal(new Receipt.Sent(id), await Adapter(again).FindAsync(Post("card"), default));
        Assert.Null(await Adapter(again).FindAsync(Post("other"), default));
        Assert.Equal(("A-214", "Open a claim"), (again.Find(id)!.Ref, again.Find(id)!.Buttons[^1].Menu));
    }

    [Fact]
    public void Numbers_and_names_go_on_after_a_restart()
    {
        string first;
        using (var chat = Open())
        {
            chat.Meet("Ana");
            chat.Open(new ChatChannel("tips", Audience.Private));
            chat.Say("tips", null, "Ana", "hello", []);
            first = chat.NextEvent().Value;
        }

        using var again = Open();
        Assert.Equal(2, again.Say("tips", 1, "Ana", "hello again", []).Number);
        Assert.Equal(("Ana", Audience.Private), (again.Known("ana"), again.Channel("tips")!.Audience));
        Assert.NotEqual(first, again.NextEvent().Value);
    }

    [Fact]
    public void A_line_that_a_crash_left_unfinished_is_left_out()
    {
        using (var chat = Open())
        {
            chat.Say("metro", null, "ana", "one", []);
        }

        File.AppendAllText(FilePath, "{\"message\":{\"num");
        using (var chat = Open())
        {
            chat.Say("metro", null, "ana", "two", []);
        }

        using var again = Open();
        Assert.Equal(["one", "two"], again.Messages.Select(m => m.Text));
    }

    [Fact]
    public void Another_chat_is_not_taken_for_one_that_was_thrown_away()
    {
        string id;
        using (var chat = Open())
        {
            id = chat.IdOf(chat.Say("metro", null, "ana", "one", []).Number);
        }

        File.Delete(FilePath);
        using var other = Open();
        other.Say("metro", null, "ana", "two", []);
        Assert.Null(other.Find(id));
    }

    [Fact]
    public void Nobody_else_may_read_the_file()
    {
        using var chat = Open();
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(FilePath));
        }
    }

    [Fact]
    public async Task A_message_that_is_gone_is_refused_and_nothing_throws()
    {
        using var chat = Open();
        var adapter = Adapter(chat);
        var edit = Post("card") with { Kind = DeliveryKind.Edit, MessageId = "chat-77" };
        Assert.IsType<Receipt.Refused>(await adapter.DeliverAsync(edit, default));
        var mark = Post("mark") with { Kind = DeliveryKind.React, MessageId = null, View = new View.Mark(MarkKind.Done) };
        Assert.IsType<Receipt.Refused>(await adapter.DeliverAsync(mark, default));
    }
}
