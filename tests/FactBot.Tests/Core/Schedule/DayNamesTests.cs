using FactBot.Core.Time;

namespace FactBot.Tests.Core.Schedule;

public class DayNamesTests
{
    [Theory]
    [InlineData("mon-fri", "Mon-Fri")]
    [InlineData("Mon \u2013 Fri", "Mon-Fri")]
    [InlineData("weekdays", "Mon-Fri")]
    [InlineData("daily", "every day")]
    [InlineData("every day", "every day")]
    [InlineData("mon, wed and fri", "Mon, Wed, Fri")]
    [InlineData("Tuesdays", "Tue")]
    [InlineData("sat-mon", "Mon, Sat, Sun")]
    [InlineData("weekend", "Sat, Sun")]
    [InlineData("thurs", "Thu")]
    [InlineData("fri mon", "Mon, Fri")]
    public void Days_are_read_and_shown_in_the_order_of_the_week(string typed, string shown) => Assert.Equal(shown, DayNames.Shown(DayNames.ReadAll(typed)));

    [Theory]
    [InlineData("")]
    [InlineData("mo")]
    [InlineData("mon-foo")]
    [InlineData("mon,foo")]
    [InlineData("m\u00F6n")]
    public void What_is_no_day_is_none(string typed) => Assert.Empty(DayNames.ReadAll(typed));
}
