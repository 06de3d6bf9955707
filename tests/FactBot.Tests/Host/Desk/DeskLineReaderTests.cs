using FactBot.Host.Desk;

namespace FactBot.Tests.Host.Desk;

public class DeskLineReaderTests
{
    [Theory]
    [InlineData("hello all", "Say { Text = hello all }")]
    [InlineData("// keep this out", "Say { Text = // keep this out }")]
    [InlineData("@FactBot check https://example.org", "Say { Text = @FactBot check https://example.org }")]
    [InlineData("/fact mine", "Slash { Text = mine }")]
    [InlineData("/as @ana", "As { Name = ana }")]
    [InlineData("/channel #metro", "Channel { Name = metro, IsPrivate = False }")]
    [InlineData("/channel tips private", "Channel { Name = tips, IsPrivate = True }")]
    [InlineData("/thread A-1/3", "Thread { Target = A-1/3 }")]
    [InlineData("/reply [12] the minutes", "Reply { Number = 12, Text = the minutes }")]
    [InlineData("/edit 12  better words", "Edit { Number = 12, Text = better words }")]
    [InlineData("/delete [3]", "Delete { Number = 3 }")]
    [InlineData("/press Set aside 12", "Press { Label = Set aside, Number = 12 }")]
    [InlineData("/press \"3 Mayor\"", "Press { Label = 3 Mayor, Number =  }")]
    [InlineData("/attach \"my file.txt\" @FactBot", "Attach { Path = my file.txt, Text = @FactBot }")]
    [InlineData("/save evidence 12 A-1/3 stance=refutes", "Save { IsEvidence = True, Number = 12, Values = A-1/3 stance=refutes }")]
    [InlineData("/look", "Look { Number =  }")]
    [InlineData("# In the morning", "Heading { Text = In the morning }")]
    [InlineData("#metro is quiet", "Say { Text = #metro is quiet }")]
    [InlineData("   ", "Nothing { }")]
    [InlineData("/QUIT", "Quit { }")]
    public void A_line_is_read(string line, string read) => Assert.Equal(read, DeskLineReader.Read(line).ToString());

    [Theory]
    [InlineData("/reply words", "Say it like this: /reply 12 the minutes say otherwise.")]
    [InlineData("/as", "Say it like this: /as ana.")]
    [InlineData("/save story 12 A-1/3", "Say it like this: /save note 12 A-1/3.")]
    [InlineData("/delete 99999999999999", "Say it like this: /delete 12.")]
    [InlineData("/fly home", "There is no /fly here. /help lists what there is; to the bot, say @FactBot or /fact.")]
    public void What_is_not_understood_says_what_to_type(string line, string sentence) =>
        Assert.Equal(sentence, Assert.IsType<DeskLine.Wrong>(DeskLineReader.Read(line)).Sentence);

    [Fact]
    public void Values_of_a_form_end_where_the_next_name_begins()
    {
        var values = FormLine.Read("text=who signed = it? stance = refutes link=\"https://example.org/a?text=b\"", ["text", "stance", "link"]);
        Assert.Equal(("who signed = it?", "refutes", "https://example.org/a?text=b"), (values["text"], values["stance"], values["link"]));
    }

    [Theory]
    [InlineData("+1d", "2026-11-25 09:02")]
    [InlineData("+90m", "2026-11-24 10:32")]
    [InlineData("09:30", "2026-11-24 09:30")]
    [InlineData("2026-12-01 07:00", "2026-12-01 07:00")]
    [InlineData("soon", null)]
    public void Hours_are_read(string typed, string? hour) => Assert.Equal(
        hour,
        ClockLine.Read(typed, new DateTimeOffset(2026, 11, 24, 9, 2, 0, TimeSpan.Zero))?.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
}
