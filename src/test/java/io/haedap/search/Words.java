package io.haedap.search;

import io.haedap.search.text.Analysis;
import io.haedap.shared.Language;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words by chance, some far more often than others, as in real texts. */
final class Words {

    private static final List<String> KOREAN =
            List.of(("환불 결제 비밀번호 영수증 배송 주문 취소 쿠폰 회원 탈퇴 로그인 인증 휴대전화 번호 변경 주소 교환 반품 카드 계좌 입금 확인 문의 답변 상담"
                            + " 시간 평일 주말 공휴일 장애 점검 서비스 이용 약관 개인정보 삭제 보관 기간 알림 메일 문자 수신 거부 설정 화면 버튼 오류 메시지"
                            + " 앱 설치 업데이트 기기 등록 해지 요금 청구 할인 포인트 적립 소멸 세금계산서 현금영수증 해외 통관 관세 지연 분실 파손 사진 첨부")
                    .split(" "));
    private static final List<String> ENGLISH = List.of(
            ("refund payment password receipt delivery order cancel coupon member account login code phone number change address"
                            + " return card bank deposit confirm question answer hours weekday holiday outage maintenance service terms"
                            + " privacy delete period notice mail message screen button error app install update device price discount")
                    .split(" "));

    private Words() {}

    static String some(Random random, Language language, int count) {
        return IntStream.range(0, count).mapToObj(_ -> one(random, language)).collect(Collectors.joining(" "));
    }

    private static String one(Random random, Language language) {
        var words = language == Language.EN ? ENGLISH : KOREAN;
        return words.get((int) (words.size() * random.nextDouble() * random.nextDouble()));
    }

    /** One to four words, as the analysis knows them. */
    static List<String> question(Random random, Language language) {
        return Analysis.words(language, some(random, language, 1 + random.nextInt(4))).stream()
                .distinct()
                .toList();
    }
}
