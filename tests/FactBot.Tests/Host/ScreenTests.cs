using FactBot.Host.Terminal;

namespace FactBot.Tests.Host;

public class ScreenTests
{
    [Theory]
    [InlineData(null, null, 80)]
    [InlineData(0, null, 80)]
    [InlineData(10, null, 20)]
    [InlineData(100, null, 100)]
    [InlineData(300, null, 120)]
    [InlineData(300, 200, 200)]
    [InlineData(null, 60, 60)]
    public void The_width_follows_the_terminal_and_gives_way_to_what_is_asked_for(int? terminal, int? asked, int width)
    {
        using var streams = new StandardStreams(Stream.Null, new StringWriter(), new StringWriter(), terminal);
        Assert.Equal(width, Screen.For(streams, new ScreenOptions(asked, ColorChoice.Never)).Profile.Width);
    }

    [Theory]
    [InlineData(null, ColorChoice.Auto, false)]
    [InlineData(null, ColorChoice.Always, true)]
    [InlineData(80, ColorChoice.Always, true)]
    [InlineData(80, ColorChoice.Never, false)]
    public void Colours_are_for_terminals_and_for_who_asks_for_them(int? terminal, string choice, bool colored)
    {
        using var streams = new StandardStreams(Stream.Null, new StringWriter(), new StringWriter(), terminal);
        Assert.Equal(colored, Screen.For(streams, new ScreenOptions(null, choice)).Profile.Capabilities.Ansi);
    }
}
