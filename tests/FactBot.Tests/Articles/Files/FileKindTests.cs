using System.Text;
using FactBot.Articles.Files;

namespace FactBot.Tests.Articles.Files;

public class FileKindTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><title>x</title>", "notes.txt", null, FileKind.Html)]
    [InlineData("\uFEFF  <!-- x --><html>", null, "application/octet-stream", FileKind.Html)]
    [InlineData("<?xml version=\"1.0\"?><html xmlns=\"x\">", null, null, FileKind.Html)]
    [InlineData("Just text with <b>one</b> tag.", "a.html", null, FileKind.Html)]
    [InlineData("Just text.", "a.txt", "text/html", FileKind.Text)]
    [InlineData("%PDF-1.7 ...", "a.html", "text/html", FileKind.Pdf)]
    [InlineData("The mayor said no.", "a.pdf", "application/pdf", FileKind.Text)]
    [InlineData("BM is a town.", null, null, FileKind.Text)]
    [InlineData("", null, null, FileKind.Empty)]
    [InlineData(" \r\n\t ", "a.txt", null, FileKind.Empty)]
    public void The_bytes_decide_before_the_name(string text, string? name, string? type, FileKind kind) =>
        Assert.Equal(kind, FileKinds.Of(Encoding.UTF8.GetBytes(text), name, type).Kind);

    [Theory]
    [InlineData("PK\u0003\u0004xx", "a.docx", "a Word document")]
    [InlineData("PK\u0003\u0004xx", "a.zip", "a ZIP archive")]
    [InlineData("GIF89a", "a.txt", "an image")]
    [InlineData("{\\rtf1", null, "an RTF document")]
    [InlineData("<svg xmlns='x'>", "a.svg", "a drawing")]
    [InlineData("<?xml version='1.0'?><rss>", null, "a news feed")]
    [InlineData("{\"a\": 1}", null, "a JSON file")]
    public void A_file_that_is_no_text_is_named(string start, string? name, string what) =>
        Assert.Equal(new RecognisedFile(FileKind.Other, what), FileKinds.Of(Encoding.Latin1.GetBytes(start), name));

    [Fact]
    public void Bytes_of_no_known_kind_are_unknown() => Assert.Equal(FileKind.Unknown, FileKinds.Of([1, 2, 3, 0, 200, 0, 7, 9, 0]).Kind);
}
