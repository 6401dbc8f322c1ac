namespace MusicHub.Web.Features.Visits;

/// <summary>A page with the fields of a record on it.</summary>
public interface IVisitRecordPage
{
    VisitRecordForm Form { get; }

    VisitRecordChoices Choices { get; }
}
